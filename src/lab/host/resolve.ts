import type { OfferedTool } from '../agent.ts'
import type { Resolution } from '../record.ts'

/** As the model sees the tool. */
export function shownName(server: string, tool: string, resolution: Resolution): string {
  return resolution === 'namespaced' ? `${server}__${tool}` : tool
}

/**
 * Which tool a name means, or why none is called. Hosts without a namespace have been seen to take the first, or the last; and
 * to call tools of servers that were removed but are still in the history (ecosystem study §3.4).
 */
export function resolveName(
  offered: readonly OfferedTool[],
  removed: readonly OfferedTool[],
  name: string,
  resolution: Resolution,
): OfferedTool | string {
  const found = offered.filter((tool) => tool.name === name)
  if (resolution === 'refuse-duplicates' && found.length > 1)
    return `More than one server offers ${name}; it was not called.`
  const isStrict = resolution === 'refuse-duplicates' || resolution === 'namespaced'
  const target = resolution === 'last-wins' ? found.at(-1) : found[0]
  const stale = isStrict ? undefined : removed.find((tool) => tool.name === name)
  return target ?? stale ?? `There is no tool ${name}.`
}
