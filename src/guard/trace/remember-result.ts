import type { Confidentiality, Integrity } from '../../core/label.ts'
import type { Memory } from '../../core/provenance.ts'
import type { Order, Trail } from '../../core/trail.ts'

/** Who gave a result, how far it can be trusted, and when. */
export interface Told {
  readonly server: string
  readonly tool: string
  readonly integrity: Integrity
  readonly confidentiality: Confidentiality
  /** Unix milliseconds. */
  readonly at: number
}

export interface ToldLeaf {
  readonly text: string
  readonly pointer: string
  readonly orders: readonly Order[]
}

/** Notes a result in the trail, and all its values in memory at once. */
export function rememberResult(
  { trail, memory }: { readonly trail: Trail; readonly memory: Memory },
  told: Told,
  leaves: readonly ToldLeaf[],
  isError: boolean,
  warned: readonly Order[] = [],
): void {
  const found = leaves.flatMap((leaf) => leaf.orders)
  // What says more comes first: a list of files must not crowd out the one sentence that asks for something.
  const orders = [...warned, ...found.sort((left, right) => right.strength - left.strength)].slice(
    0,
    MOST_ORDERS,
  )
  const entry = trail.append({ kind: 'result', ...told, isError, orders })
  memory.learn(leaves.map((leaf) => ({ ...leaf, origin: { entry, ...told } })))
}

/** One result is one row of the trail. */
const MOST_ORDERS = 50
