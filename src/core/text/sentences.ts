export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text cut into sentences and lines: each from its first letter to its full stop. A long one is given up to `most`; what is left is the last. */
export function sentencesIn(text: string, most = MOST): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  const put = (end: number): void => {
    while (start < end && isBlank(text.charCodeAt(start))) start += 1
    let last = end
    while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1
    if (last > start) found.push({ start, end: last })
    start = end
  }
  for (let at = 0; at < text.length && found.length < most; at++) {
    const code = text.charCodeAt(at)
    if (code === LINE_FEED || code === CARRIAGE_RETURN) put(at)
    else if (STOPS.has(code) && endsHere(text, at)) put(at + 1)
  }
  put(text.length)
  return found
}

/** Pieces of a sentence that are short enough to be looked at one by one, each with the end of the one before. */
export function* piecesOf(text: string, { start, end }: Stretch): Generator<string, void, undefined> {
  for (let at = start; at === start || at + OVERLAP < end; at += LONGEST - OVERLAP)
    yield text.slice(at, Math.min(end, at + LONGEST))
}

const LONGEST = 800
const OVERLAP = 200
const MOST = 2000
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** Full stop, exclamation and question mark, and those of Chinese and Japanese. */
const STOPS = new Set([46, 33, 63, 0x3002, 0xff01, 0xff1f])

function endsHere(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 0x2fff) return true
  const next = text.charCodeAt(at + 1)
  const closes = next === 34 || next === 39 || next === 41 || next === 0x201d || next === 0x2019
  const after = closes ? text.charCodeAt(at + 2) : next
  if (!Number.isNaN(after) && !isBlank(after)) return false
  return code !== 46 || !SHORTENED.has(wordBefore(text, at))
}

function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < 6 && !isBlank(text.charCodeAt(from - 1))) from -= 1
  return text.slice(from, at).toLowerCase().replace('(', '')
}

const SHORTENED = new Set('e.g i.e etc vs mr mrs ms dr prof st no inc approx cf resp'.split(' '))

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0
