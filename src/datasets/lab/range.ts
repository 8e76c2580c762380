/** Where in a text the attacker's words stand, where they stand there in one stretch. */
export function rangeOf(
  text: string,
  lures: readonly (readonly string[])[],
): { readonly from: number; readonly to: number } | undefined {
  for (const pieces of lures) {
    let [from, to] = [-1, 0]
    for (const piece of pieces) {
      const at = text.indexOf(piece, to)
      if (at < 0) {
        from = -1
        break
      }
      if (from < 0) from = at
      to = at + piece.length
    }
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    if (from >= 0 && to - from <= 2 * length + 20) return { from, to }
  }
  return undefined
}
