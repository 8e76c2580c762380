import { redactSecrets } from '../../core/secret.ts'
import { defineDefence } from '../defence.ts'
import { rewrittenObject } from '../strings.ts'

/**
 * What comes back to the agent that keeps things: credentials are taken out of it, and questions that ask for some are
 * declined. It does not see calls, nor orders in texts. The paper filters what is said to the user last; a trial has no such
 * place, so it stands where the answer of a tool comes in.
 */
export default defineDefence({
  name: 'response-filter',
  title: 'Response filter',
  known: 'AgentSandbox 2505.24019: response filter',
  scope: ['results', 'resources', 'server-requests'],
  open: ({ ask }) => {
    const wantsCredentials = CREDENTIAL.test(ask)
    // Who asks to be shown a password gets it; who asks for the weather does not.
    const filtered = (text: string): string =>
      wantsCredentials ? text : redactSecrets(text).replaceAll(NAMED, '$1[withheld]')
    return {
      result: (_server, _call, answer) => ({
        ...answer,
        text: filtered(answer.text),
        ...(answer.value === undefined ? {} : { value: rewrittenObject(answer.value, filtered) }),
      }),
      text: (_server, carrier, text) => {
        if (carrier === 'server-requests') return CREDENTIAL.test(text) ? undefined : text
        return filtered(text)
      },
    }
  },
})

const CREDENTIAL =
  /\b(?:passwords?|passcodes?|pins?|credentials?|api[ -]?keys?|private keys?|tokens?|secrets?|card numbers?)\b/i
const NAMED = /(\b(?:password|passcode|api[ -]?key|private key|token|secret)\b[ :=]{1,3})[^\s",]{4,200}/gi
