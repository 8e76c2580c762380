/** A stretch of two texts: in both, only in the earlier, or only in the later one. */
export interface WordRun {
  readonly side: 'both' | 'before' | 'after'
  readonly text: string
}

/**
 * What became of a text, word by word. The runs of `both` and `before` together are the earlier text exactly, those of
 * `both` and `after` the later one. Of texts that differ over too long a stretch, that stretch is one run on each side.
 */
export function diffWords(before: string, after: string): readonly WordRun[] {
  if (before.length + after.length > MOST_CHARACTERS) return joined([onlyBefore(before), onlyAfter(after)])
  const [old, now] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []]
  const start = commonStart(old, now)
  const end = commonEnd(old, now, start)
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  return joined([
    ...old.slice(0, start).map((text): WordRun => ({ side: 'both', text })),
    ...diffMiddle(oldMiddle, nowMiddle),
    ...old.slice(old.length - end).map((text): WordRun => ({ side: 'both', text })),
  ])
}

// Every character is in exactly one match. Writing without spaces is told apart letter by letter.
const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}_])+|\s+|[^]/gu

const MOST_CHARACTERS = 1_000_000
/** Cells of the table that compares two stretches. */
const MOST_CELLS = 1_000_000

function commonStart(old: readonly string[], now: readonly string[]): number {
  let at = 0
  while (at < old.length && at < now.length && old[at] === now[at]) at++
  return at
}

function commonEnd(old: readonly string[], now: readonly string[], start: number): number {
  const most = Math.min(old.length, now.length) - start
  let count = 0
  while (count < most && old[old.length - 1 - count] === now[now.length - 1 - count]) count++
  // A full stop at both ends is no common ending: `Adds. Tells nobody.` is `Adds.` and something new.
  return old.slice(old.length - count).join('').length > SHORTEST_COMMON ? count : 0
}

/** The longest common subsequence. */
function diffMiddle(old: readonly string[], now: readonly string[]): WordRun[] {
  const width = now.length + 1
  if (old.length === 0 || now.length === 0 || (old.length + 1) * width > MOST_CELLS)
    return [...old.map(onlyBefore), ...now.map(onlyAfter)]
  const lengths = new Uint32Array((old.length + 1) * width)
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]]
    if (left !== undefined && left === right) {
      runs.push({ side: 'both', text: left })
      i++
      j++
    } else if (right === undefined || (left !== undefined && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      runs.push(onlyBefore(left ?? ''))
      i++
    } else {
      runs.push(onlyAfter(right))
      j++
    }
  }
  return runs
}

const onlyBefore = (text: string): WordRun => ({ side: 'before', text })
const onlyAfter = (text: string): WordRun => ({ side: 'after', text })

/** Runs of one side as one. A blank or a comma between two changed words is part of the change: nobody reads confetti. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const out: WordRun[] = []
  let [both, before, after] = ['', '', '']
  const flushChange = (): void => {
    if (before !== '') out.push({ side: 'before', text: before })
    if (after !== '') out.push({ side: 'after', text: after })
    before = after = ''
  }
  for (const { side, text } of runs) {
    if (side === 'both') {
      both += text
      continue
    }
    const isBetween = before !== '' || after !== ''
    if (isBetween && both.length <= SHORTEST_COMMON) {
      before += both
      after += both
    } else {
      flushChange()
      if (both !== '') out.push({ side: 'both', text: both })
    }
    both = ''
    if (side === 'before') before += text
    else after += text
  }
  flushChange()
  if (both !== '') out.push({ side: 'both', text: both })
  return out
}

const SHORTEST_COMMON = 4
