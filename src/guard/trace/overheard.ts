import type { Order } from '../../core/trail.ts'
import { mentionsIn } from '../../flow/call/mentions.ts'
import { readOrders } from '../../flow/call/orders.ts'
import { eachLeaf } from '../each-leaf.ts'
import type { Flows } from '../flows.ts'
import type { GateState } from '../gate-state.ts'
import type { Transit } from '../transit.ts'
import { rememberResult, type ToldLeaf } from './remember-result.ts'

/**
 * Remembers what a server says beside the results of calls: how it greets, what it lists, what it logs and asks. Hosts put
 * these before their agents as well. Of definitions and greetings, which tell an agent what to do by right, only what
 * speaks of the machine is kept: for the tools of the host, which no server has business to speak of.
 */
export function traceOverheard(transit: Transit, { server }: GateState, flows: Flows): void {
  const { message, list } = transit
  if (!message) return
  const { method, kind } = message
  const isByRight = kind === 'response' && (list !== undefined || GREETINGS.has(method))
  if (!isByRight && kind === 'response') return
  const session = transit.conversation.session
  flows.later(() => {
    const leaves: ToldLeaf[] = []
    eachLeaf(transit, (text, role, pointer) => {
      if (role === 'key' || leaves.length >= MOST) return
      const orders: readonly Order[] = isByRight ? mentionsIn(text, pointer) : readOrders(text, pointer, [])
      if (orders.length > 0) leaves.push({ text, pointer, orders })
    })
    if (leaves.length === 0) return
    const told = {
      at: flows.now(),
      server,
      tool: method,
      integrity: isByRight ? 'server' : 'untrusted',
      confidentiality: 'public',
    } as const
    const recollection = flows.of(session)
    if (!isByRight) return rememberResult(recollection, told, leaves, false)
    const orders = leaves.flatMap((leaf) => leaf.orders).slice(0, MOST)
    recollection.trail.append({ kind: 'result', ...told, isError: false, orders })
  })
}

const GREETINGS = new Set(['initialize', 'server/discover'])
const MOST = 100
