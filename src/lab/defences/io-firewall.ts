import { defineDefence } from '../defence.ts'
import { sanitised } from '../defence/sanitise.ts'
import { rewrittenObject } from '../strings.ts'
import dataMinimiser from './data-minimiser.ts'

/**
 * Two firewalls at the boundary between agent and tools: the minimiser on what goes in, a sanitiser on what comes out. The
 * paper asks a language model to do both; here rules do, the same in every run. Definitions and instructions are not tool
 * output and pass; what is dressed in no order (an altered figure, a false fact) is not seen, nor what is encoded.
 */
export default defineDefence({
  name: 'io-firewall',
  title: 'Input and output firewall',
  known: '2510.05244: tool-input minimiser and tool-output sanitiser; AgentSandbox 2505.24019: I/O firewall',
  scope: ['calls', 'host-tools', 'results', 'resources', 'prompts'],
  open: (setting, means) => ({
    ...dataMinimiser.open(setting, means),
    result: (_server, _call, answer) => ({
      ...answer,
      ...readable(answer.text),
      ...(answer.value === undefined ? {} : { value: rewrittenObject(answer.value, sanitised) }),
    }),
    text: (_server, _carrier, text) => sanitised(text),
  }),
})

/** A JSON text stays one: only its strings are rewritten. */
function readable(text: string): { readonly text: string } {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return {
        text: JSON.stringify(
          rewrittenObject(value as Parameters<typeof rewrittenObject>[0], sanitised),
          null,
          1,
        ),
      }
    }
  } catch {
    // Not JSON: a text like any other.
  }
  return { text: sanitised(text) }
}
