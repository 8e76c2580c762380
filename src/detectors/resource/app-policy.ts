import { defineDetector } from '../../core/detector.ts'
import { field, isArray, isObject } from '../../core/value.ts'
import { resourceSubject } from '../example-subjects.ts'
import { traitsOf } from '../address.ts'

const LISTS = ['connectDomains', 'resourceDomains', 'frameDomains', 'baseUriDomains']
const SENSES = ['camera', 'microphone', 'geolocation', 'clipboardRead']

export default defineDetector({
  id: 'resource/app-policy',
  subject: 'resource',
  title: 'The page of an app asks for more than a page needs',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U24', 'U17', 'U18'],
  why: 'A page of an MCP App sees what its tools return. If it may connect anywhere, everything it sees can leave; camera, microphone and position concern the user’s room, not the conversation.',
  fix: 'Name the exact hosts that the page needs in `_meta.ui.csp`, and drop the permissions.',
  examples: [
    {
      title: 'a page that may connect anywhere',
      matches: 1,
      subject: page({ csp: { connectDomains: ['*'] } }),
    },
    {
      title: 'a page that wants the microphone',
      matches: 1,
      subject: page({ permissions: { microphone: {} } }),
    },
    {
      title: 'a page with one host',
      matches: 0,
      subject: page({ csp: { connectDomains: ['https://api.example.com'] } }),
    },
  ],
  *check({ json }) {
    const ui = field(field(json, '_meta'), 'ui')
    const policy = field(ui, 'csp')
    for (const key of LISTS) {
      const list = field(policy, key)
      if (!isArray(list)) continue
      for (const [index, origin] of list.slice(0, 100).entries()) {
        if (typeof origin !== 'string' || !isWide(origin)) continue
        const place = { pointer: `/json/_meta/ui/csp/${key}/${index}` }
        yield { place, message: 'The page may reach any host, or one that it must not reach' }
      }
    }
    const permissions = field(ui, 'permissions')
    if (!isObject(permissions)) return
    for (const key of SENSES) {
      if (!Object.hasOwn(permissions, key)) continue
      const place = { pointer: `/json/_meta/ui/permissions/${key}` }
      yield { place, severity: 'low', message: 'The page asks for a sense of the user’s machine' }
    }
  },
})

function isWide(origin: string): boolean {
  if (
    /^(?:\*|https?:|wss?:|data:|blob:|'unsafe-(?:inline|eval)'|(?:https?|wss?):\/\/\*(?:\.[a-z]{2,20})?\/?)$/i.test(
      origin,
    )
  ) {
    return true
  }
  return traitsOf(origin).some(
    (trait) => trait === 'collector' || trait === 'metadata' || trait === 'userinfo',
  )
}

function page(ui: {
  readonly [key: string]: { readonly [key: string]: string[] | Record<string, never> }
}): ReturnType<typeof resourceSubject> {
  return resourceSubject({
    name: 'chart',
    uri: 'ui://chart',
    mimeType: 'text/html;profile=mcp-app',
    _meta: { ui },
  })
}
