/** A piece of text that takes the place of another. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all of them done; they must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let out = ''
  let from = 0
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(from, start) + piece
    from = end
  }
  return out + text.slice(from)
}
