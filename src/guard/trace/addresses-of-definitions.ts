import { formsIn } from '../../flow/call/forms.ts'
import { eachLeaf } from '../each-leaf.ts'
import type { Flows } from '../flows.ts'
import type { Transit } from '../transit.ts'

/**
 * Remembers whom the author of a server names in what it says of itself and of its tools. A call that goes there goes where
 * neither the user nor any result sent it. Of honest definitions hardly one names anybody, and then there is nothing to do.
 */
export function rememberAddresses(transit: Transit, server: string, flows: Flows): void {
  const session = transit.conversation.session
  flows.later(() => {
    const named: { readonly text: string; readonly pointer: string }[] = []
    eachLeaf(transit, (text, _role, pointer) => {
      if (named.length >= MOST || text.length < SHORTEST) return
      const { emails, accounts, urls } = formsIn(text)
      for (const each of [...emails, ...accounts, ...urls]) named.push({ text: each, pointer })
    })
    if (named.length === 0) return
    const { trail, memory } = flows.of(session)
    const told = {
      at: flows.now(),
      server,
      tool: '',
      integrity: 'server',
      confidentiality: 'public',
    } as const
    const entry = trail.append({ kind: 'result', ...told, isError: false, orders: [] })
    memory.learn(
      named.slice(0, MOST).map((each) => ({
        ...each,
        origin: { entry, ...told },
        orders: [{ start: 0, end: each.text.length }],
      })),
    )
  })
}

const MOST = 200
const SHORTEST = 6
