import { defineDetector } from '../../core/detector.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import { serverResponse } from '../example-subjects.ts'

const LARGE = 32_768
const AUTHORITY =
  /^(?:user(?:_?id)?|uid|role|roles|scope|scopes|admin|is_?admin|permissions?|tenant(?:_?id)?|approved|authori[sz]ed|amount|price|account(?:_?id)?)$/i

export default defineDetector({
  id: 'message/request-state',
  subject: 'message',
  title: 'The state a server hands out is too large or can be forged',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U21', 'U26'],
  why: 'A client keeps `requestState` and sends it back. State that names a user, role or amount in the clear can be changed by whoever holds it; a huge one is sent again with each step.',
  fix: 'Seal the state (authenticated encryption, expiry, bound to the request) and keep it small.',
  examples: [
    {
      title: 'a state with a role in the clear',
      matches: 1,
      subject: serverResponse('tools/call', waiting(btoa('{"step":2,"role":"viewer"}'))),
    },
    {
      title: 'a state of fifty thousand characters',
      matches: 1,
      subject: serverResponse('tools/call', waiting('x'.repeat(50_000))),
    },
    {
      title: 'a state that is no text',
      matches: 1,
      subject: serverResponse('tools/call', waiting({ step: 2 })),
    },
    {
      title: 'a sealed state',
      matches: 0,
      subject: serverResponse('tools/call', waiting('v1.9QpX2sU7m0aLw4Tj')),
    },
    {
      title: 'a state that only counts steps',
      matches: 0,
      subject: serverResponse('tools/call', waiting(btoa('{"step":2}'))),
    },
  ],
  *check({ from, kind, body }) {
    if (from !== 'server' || kind !== 'response') return
    const state = field(body, 'requestState')
    if (state === undefined) return
    const place = { pointer: '/body/requestState' }
    if (typeof state !== 'string') yield { place, message: 'The state is not a text' }
    else if (state.length > LARGE)
      yield { place, severity: 'medium', message: `The state is longer than ${LARGE} characters` }
    else if (namesAuthority(state))
      yield { place, message: 'The state names a user, role or amount in the clear' }
  },
})

function namesAuthority(state: string): boolean {
  for (const text of [state, decoded(state)]) {
    if (!text.startsWith('{')) continue
    const value = parsed(text)
    if (isObject(value) && Object.keys(value).some((key) => AUTHORITY.test(key)) && !isSigned(value))
      return true
  }
  return false
}

function isSigned(value: unknown): boolean {
  return ['sig', 'signature', 'mac', 'hmac', 'tag'].some((key) => stringField(value, key) !== undefined)
}

function decoded(text: string): string {
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  } catch {
    return ''
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function waiting(requestState: string | { readonly step: number }): {
  readonly resultType: string
  readonly requestState: typeof requestState
} {
  return { resultType: 'input_required', requestState }
}
