import type { Leaf, Match } from '../../core/provenance.ts'
import type { Join } from './join.ts'
import type { Found } from './recognise.ts'

/** Of one call; more are no news. */
export const MOST_MATCHES = 200

export function inLeaf({ pointer }: Leaf, found: readonly Found[]): readonly Match[] {
  return found.slice(0, MOST_MATCHES).map((one) => matchOf(one, pointer, one.start, one.end, one.via))
}

/** Of joined pieces only that is of interest which no piece holds alone. */
export function isAcross({ parts }: Join): (start: number, end: number) => boolean {
  return (start, end) => parts.filter(({ from, to }) => from < end && to > start).length > 1
}

/** What was found so, told for each piece that is an argument of this call. */
export function acrossPieces({ parts }: Join, found: readonly Found[]): readonly Match[] {
  const matches: Match[] = []
  for (const one of found) {
    const touched = parts.filter(({ from, to }) => from < one.end && to > one.start)
    if (one.size < SHORTEST_SPLIT) continue
    for (const { from, to, leaf, offset } of touched) {
      if (leaf === undefined) continue
      const start = offset + Math.max(0, one.start - from)
      const end = offset + Math.min(to, one.end) - from
      matches.push(matchOf(one, leaf.pointer, start, end, ['split', ...one.via]))
    }
  }
  return matches
}

/** Shorter pieces come together by accident. */
const SHORTEST_SPLIT = 6

function matchOf(
  { source, size }: Found,
  pointer: string,
  start: number,
  end: number,
  via: Match['via'],
): Match {
  return {
    pointer,
    start,
    end,
    origin: source.origin,
    sourcePointer: source.pointer,
    isInOrder: source.isInOrder,
    via,
    size,
  }
}
