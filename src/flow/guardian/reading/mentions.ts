import type { CallReading } from './calls.ts'
import type { Reading } from './read.ts'

/** How a call was brought up by somebody who is not the user: by an earlier result, or by the definition of another tool. */
export function mentions(
  reading: Reading,
  call: CallReading,
): { readonly byResult: number; readonly byTool: number; readonly byUser: number } {
  const name = call.tool.name.toLowerCase()
  const words = ` ${call.tool.nameStems.join(' ')} `
  const holds = (text: string): number => (name.length > 2 && text.toLowerCase().includes(name) ? 1 : 0)
  const before = reading.results.filter(({ step }) => step < call.step)
  const turns = reading.turns.filter(({ step }) => step < call.step)
  return {
    byResult: Math.max(0, ...before.map(({ said }) => holds(said.text))),
    byTool: Math.max(
      0,
      ...reading.tools.map((tool) => (tool.name === call.tool.name ? 0 : holds(tool.description))),
    ),
    byUser: Math.max(0, ...turns.map(({ said }) => holds(said.text) || (said.plain.includes(words) ? 1 : 0))),
  }
}
