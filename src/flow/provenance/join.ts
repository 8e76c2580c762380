import type { Leaf } from '../../core/provenance.ts'

/** Texts of several arguments, or of several calls, put together: what was cut in pieces is whole again in one of them. */
export interface Join {
  readonly text: string
  readonly parts: readonly Part[]
}

export interface Part {
  /** Where it begins and ends in the joined text. */
  readonly from: number
  readonly to: number
  /** Which argument of the present call it is of, and where in it; none for a call before. */
  readonly leaf?: Leaf
  readonly offset: number
}

/** Neighbours in their order, then short arguments that are not, in both orders. */
export function* joins(leaves: readonly Leaf[]): Generator<Join, void, undefined> {
  yield* inOrder(leaves.slice(0, MOST_LEAVES))
  const short = leaves.filter(({ text }) => text.length > 0 && text.length <= SHORT).slice(0, MOST_PAIRED)
  for (const [at, left] of short.entries())
    for (const [other, right] of short.entries())
      if (at !== other && leaves.indexOf(right) !== leaves.indexOf(left) + 1)
        yield joined([whole(left), whole(right)])
}

/** What went before, with what comes now. */
export function afterwards(tail: string, leaf: Leaf): Join {
  return joined([{ text: tail, offset: 0 }, head(leaf)])
}

/** Only what touches a joint: no value that is looked for is longer. */
export const REACH = 96
const SHORT = 64
const MOST_LEAVES = 256
const MOST_PAIRED = 6

interface Piece {
  readonly text: string
  readonly offset: number
  readonly leaf?: Leaf
}

const whole = (leaf: Leaf): Piece => ({ text: leaf.text, offset: 0, leaf })
const head = (leaf: Leaf): Piece => ({ text: leaf.text.slice(0, REACH), offset: 0, leaf })
const tail = (leaf: Leaf): Piece => {
  const offset = Math.max(0, leaf.text.length - REACH)
  return { text: leaf.text.slice(offset), offset, leaf }
}

/** A long argument ends one joined text with its head, and begins the next with its tail. */
function* inOrder(leaves: readonly Leaf[]): Generator<Join, void, undefined> {
  let pieces: Piece[] = []
  for (const leaf of leaves) {
    if (leaf.text.length <= REACH) {
      pieces.push(whole(leaf))
      continue
    }
    if (pieces.length > 0) yield joined([...pieces, head(leaf)])
    pieces = [tail(leaf)]
  }
  if (pieces.length > 1) yield joined(pieces)
}

function joined(pieces: readonly Piece[]): Join {
  let text = ''
  const parts = pieces.map(({ text: piece, offset, leaf }): Part => {
    const from = text.length
    text += piece
    return leaf === undefined ? { from, to: text.length, offset } : { from, to: text.length, offset, leaf }
  })
  return { text, parts }
}
