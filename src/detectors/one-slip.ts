/** One letter added, left out, or two neighbours swapped: what typing does and squatters use. */
export function isOneSlip(one: string, two: string): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length === short.length + 1) return at < short.length && short.slice(at) === long.slice(at + 1)
  if (long.length !== short.length) return false
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return swapped && short.slice(at + 2) === long.slice(at + 2)
}
