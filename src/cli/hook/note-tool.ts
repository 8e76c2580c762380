import type { HookEvent } from '../../hosts/host.ts'
import { createLabeller } from '../../flow/label.ts'
import { readOrders } from '../../flow/call/orders.ts'
import { boundedCopy } from '../../guard/trace/bounded-copy.ts'
import { rememberResult } from '../../guard/trace/remember-result.ts'
import { scalars } from '../../guard/trace/scalars.ts'
import type { State } from '../../store/sqlite/open.ts'
import { openRecollection } from '../recollection.ts'

/** Notes a call or a result of a tool that is built into the host, as the guard notes those of servers. */
export function noteTool(
  event: Exclude<HookEvent, { kind: 'prompt' }>,
  state: State,
  key: string,
  at: number,
): void {
  const { trail, memory } = openRecollection(state, key)
  const { tool } = event
  const label = createLabeller()(HOST, { kind: 'tool', name: tool, json: { name: tool } })
  if (event.kind === 'call') {
    trail.append({
      kind: 'call',
      at,
      server: HOST,
      tool,
      arguments: boundedCopy(event.arguments),
      capabilities: label.capabilities,
      decision: 'allow',
    })
    return
  }
  const { integrity, confidentiality } = label
  const leaves = scalars(event.value).map((leaf) => ({
    ...leaf,
    orders: integrity === 'untrusted' ? readOrders(leaf.text, leaf.pointer, []) : [],
  }))
  const told = { server: HOST, tool, integrity, confidentiality, at }
  rememberResult({ trail, memory }, told, leaves, false)
}

/** What stands where a server's name would. */
const HOST = 'host'
