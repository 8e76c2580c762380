/** A piece of text that takes the place of another. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all of them done; undefined where two of them touch the same place. */
export function spliced(text: string, splices: readonly Splice[]): string | undefined {
  let out = ''
  let from = 0
  let last = -1
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from || start === last) return undefined
    last = start
    out += text.slice(from, start) + piece
    from = end
  }
  return out + text.slice(from)
}
