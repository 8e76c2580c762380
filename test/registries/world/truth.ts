import { nameOf } from './artefacts.ts'
import type { Kind } from './planted.ts'
import type { World } from './world.ts'

export interface Planted {
  readonly kind: Kind
  readonly index: number
  /** In the official registry. */
  readonly name: string
  /** The server that it was made from. */
  readonly from: string
  readonly owner: string
  readonly slug: string
}

/** Everything that was planted, block by block. Whatever is not named here has nothing wrong with it. */
export function* truth(world: World, kinds?: readonly Kind[]): Generator<Planted, void, undefined> {
  for (const { kind, index, from } of world.places())
    if (kinds === undefined || kinds.includes(kind))
      yield {
        kind,
        index,
        name: nameOf(world, index),
        from: nameOf(world, from),
        owner: world.names.owner(index),
        slug: world.names.slug(index),
      }
}
