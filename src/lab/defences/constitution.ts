import { defineDefence } from '../defence.ts'
import { openInspector } from '../defence/inspector.ts'

/**
 * An agent constitution: regulations with scopes are looked up for the request (before planning, as advice) and for each call
 * (an inspector, before it is made); what was criticised is remembered. It sees the request, calls and what came back before;
 * it reads no definition, and an act that the user asked for, bent in a figure or a name, is against no regulation.
 */
export default defineDefence({
  name: 'constitution',
  title: 'Agent constitution with an inspector',
  known: 'TrustAgent 2402.01586; the paper asks language models, here rules inspect',
  scope: ['calls', 'host-tools'],
  open: ({ ask }) => {
    const inspector = openInspector()
    const learnt = inspector.learn(ask).map(({ text }) => `- ${text}`)
    return {
      ...(learnt.length === 0 ? {} : { advice: ['Keep to these regulations:', ...learnt].join('\n') }),
      call: (server, call, told) => {
        const found = inspector.inspect(server, call, told)
        return found === undefined ? { kind: 'pass' } : { kind: 'stop', because: found.criticism }
      },
    }
  },
})
