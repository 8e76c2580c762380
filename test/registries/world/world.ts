import { createHash } from 'node:crypto'
import { createBlocks, type Kind, type Place, SMALLEST_BLOCK } from './planted.ts'
import { makeServer, type MadeServer } from './server.ts'
import { createNames, type Names } from './names.ts'
import { createTokens, type Tokens } from './token.ts'

/** Everything that the fakes tell of, made from a seed: each server by itself, whenever it is asked for. Nothing is held. */
export interface World {
  readonly seed: number
  readonly size: number
  /** Of which snapshot: 0, or 1 some weeks later. */
  readonly moment: Moment
  readonly server: (index: number) => MadeServer
  readonly kindOf: (index: number) => Kind | undefined
  readonly fromOf: (index: number) => number
  /** The kind that was made from this one. */
  readonly copyOf: (index: number) => Kind | undefined
  readonly places: () => Iterable<Place>
  readonly names: Names
  /** Letters and digits that follow from the seed and the words, 64 of them. */
  readonly chance: (...words: readonly (string | number)[]) => string
  readonly tokens: Tokens
  readonly at: (moment: Moment) => World
}

export type Moment = 0 | 1

export interface WorldSettings {
  readonly seed: number
  readonly size: number
  /** One of each kind is planted in so many servers. */
  readonly every?: number
}

export const MOST_SERVERS = 1_200_000

export function createWorld({ seed, size, every = 500 }: WorldSettings): World {
  if (size > MOST_SERVERS || every < SMALLEST_BLOCK)
    throw new RangeError('no such world: too many servers, or too few in a block')
  const blocks = createBlocks(seed, size, every)
  const tokens = createTokens(seed)
  const chance = (...words: readonly (string | number)[]): string =>
    createHash('sha256')
      .update([seed, ...words].join('\n'))
      .digest('hex')
  const names = createNames(tokens, blocks)
  return at(0)

  function at(moment: Moment): World {
    const world: World = {
      seed,
      size,
      moment,
      server: (index) => makeServer(world, index),
      kindOf: blocks.kindOf,
      fromOf: blocks.fromOf,
      copyOf: blocks.copiedBy,
      places: blocks.places,
      names,
      chance,
      tokens,
      at,
    }
    return world
  }
}
