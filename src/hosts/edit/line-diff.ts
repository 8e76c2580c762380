/** One line of a difference: gone, come, or there before and after. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ' | '…'
  readonly text: string
}

/** The lines that differ, with some around them; `…` stands where lines in between are left out. */
export function lineDiff(before: string, after: string, around = 1): readonly DiffLine[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  const shorter = Math.min(old.length, now.length) - head
  while (tail < shorter && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  if (head === old.length && head === now.length) return []
  const lines: DiffLine[] = [
    ...old.slice(0, head).map((text): DiffLine => ({ sign: ' ', text })),
    ...changed(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map((text): DiffLine => ({ sign: ' ', text })),
  ]
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ sign }) => sign !== ' '),
  )
  return lines.flatMap((line, index): DiffLine[] => {
    if (isNear[index]) return [line]
    return isNear[index - 1] && isNear.includes(true, index) ? [{ sign: '…', text: '' }] : []
  })
}

/** The longest common subsequence; where that would cost too much, all goes and all comes. */
function changed(old: readonly string[], now: readonly string[]): DiffLine[] {
  const all = (): DiffLine[] => [
    ...old.map((text): DiffLine => ({ sign: '-', text })),
    ...now.map((text): DiffLine => ({ sign: '+', text })),
  ]
  if (old.length * now.length > MOST_CELLS) return all()
  const width = now.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === now[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const out: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      out.push({ sign: ' ', text: old[i]! })
      i++
      j++
    } else if (
      i < old.length &&
      (j >= now.length || longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    )
      out.push({ sign: '-', text: old[i++]! })
    else out.push({ sign: '+', text: now[j++]! })
  }
  return out
}

const MOST_CELLS = 4_000_000
