import type { Text, TextRole } from './subject.ts'

/** A stretch of a text that has been read in some way, with its way back to the original. */
export interface Layer {
  readonly text: string
  /** Original UTF-16 index for an index of `text`. */
  readonly rawIndex: (index: number) => number
  /** How it was read: `plain`, or what was decoded. */
  readonly via: string
}

/** Normalised views of one string, computed when first asked for. */
export interface Reading {
  /** Lower case, NFKC, confusables folded, invisible characters removed: what rules match on. */
  readonly folded: Layer
  /** `folded` first, then whatever was hidden in encodings, decoded to a bounded depth. */
  readonly layers: readonly Layer[]
}

export function readText(value: string, role: TextRole): Text {
  const folded: Layer = { text: value.toLowerCase(), rawIndex: (index) => index, via: 'plain' }
  return { value, role, reading: { folded, layers: [folded] } }
}
