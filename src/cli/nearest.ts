/** The few names a mistyped one may have meant, most likely first. */
export function nearest(typed: string, names: Iterable<string>, most = 3): readonly string[] {
  const wanted = typed.toLowerCase().slice(0, LONGEST)
  return [...new Set(names)]
    .map((name) => ({ name, far: farness(wanted, name.toLowerCase().slice(0, LONGEST)) }))
    .filter(({ far }) => far <= FAR)
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name)
}

/** `Did you mean …?`, or nothing. */
export function didYouMean(typed: string, names: Iterable<string>): string {
  const found = nearest(typed, names)
  return found.length === 0 ? '' : `Did you mean ${found.join(' or ')}? `
}

const LONGEST = 64
const FAR = 0.5

/** From 0, the same, to 1: edits per letter; less where one holds the other, or the part after a slash is near. */
function farness(typed: string, name: string): number {
  if (typed === '') return 1
  const whole = edits(typed, name) / Math.max(typed.length, name.length)
  const tail = name.slice(name.lastIndexOf('/') + 1)
  const part =
    0.05 + edits(typed.slice(typed.lastIndexOf('/') + 1), tail) / Math.max(typed.length, tail.length)
  const held = typed.length >= 3 && (name.includes(typed) || typed.includes(name)) ? 0.3 : 1
  return Math.min(whole, part, held)
}

function edits(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= two.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[two.length] ?? 0
}
