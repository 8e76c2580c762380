import { createLabeller } from '../../flow/label.ts'
import type { ToolLabel } from '../../core/label.ts'
import { defineDefence } from '../defence.ts'
import type { Call } from '../environment.ts'

/**
 * The lethal trifecta, cut bluntly: once a text was read that anybody may have written, nothing is sent, spent or run until
 * the task is over. It knows tools by their labels alone and reads no text, so a task that answers a mail is lost, and an
 * order that stays within one server and only writes there is not seen.
 */
export default defineDefence({
  name: 'taint-gate',
  title: 'Taint gate: nothing leaves after untrusted text',
  known: 'the rule of two; MCP-UPD 2509.06572 §5.9',
  scope: ['calls', 'host-tools', 'results'],
  open: ({ approved }) => {
    const labeller = createLabeller()
    const labelOf = (server: string, { tool }: Call): ToolLabel => {
      const known = approved[server]?.find(({ name }) => name === tool)
      return labeller(server, {
        kind: 'tool',
        name: tool,
        json: known === undefined ? { name: tool } : { ...known },
      })
    }
    let isTainted = false
    return {
      call: (server, call) => {
        if (!isTainted) return { kind: 'pass' }
        const { capabilities } = labelOf(server, call)
        return capabilities.some((each) => LEAVES.has(each))
          ? {
              kind: 'stop',
              because:
                'A text was read that anybody may have written; nothing is sent, paid or run after that.',
            }
          : { kind: 'pass' }
      },
      result: (server, call, answer) => {
        isTainted ||= labelOf(server, call).integrity === 'untrusted'
        return answer
      },
    }
  },
})

const LEAVES: ReadonlySet<string> = new Set(['sends-out', 'spends', 'executes'])
