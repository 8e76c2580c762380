/** One word of a text as it is compared: lower case, identifiers taken apart, with how it stands in its sentence. */
export interface Word {
  readonly text: string
  /** A clause begins here: after a stop, a line, a comma or a colon. */
  readonly opens: boolean
}

/** The words of prose or of an identifier: `sendMoney_now` is three. */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = []
  let opens = true
  for (const [piece] of text.matchAll(PIECES)) {
    if (BREAKS.test(piece)) {
      opens = true
      continue
    }
    const plain = piece.replace(/['’-]/g, '')
    for (const part of plain.includes('_') || HUMP.test(plain) ? plain.split(PARTS) : [plain]) {
      if (part === '') continue
      found.push({ text: part.toLowerCase(), opens })
      opens = false
      if (found.length >= MOST) return found
    }
  }
  return found
}

/** A word without its ending, so that `reviews` and `review`, `booking` and `book` are one. */
export function stemOf(word: string): string {
  if (word.length < 4) return word
  for (const [ending, instead] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      const stem = word.slice(0, -ending.length) + instead
      const last = stem.length - 1
      return stem.length > 3 && stem[last] === stem[last - 1] && !'sl'.includes(stem[last]!)
        ? stem.slice(0, -1)
        : stem
    }
  }
  return word.endsWith('e') && word.length > 4 ? word.slice(0, -1) : word
}

/** A short number for a stem, which says nothing without the stem. */
export function hashOf(stem: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193)
  return (hash >>> 0) & 0xffffff
}

/** Short numbers of what a text is about; bounded. */
export function aboutOf(words: readonly Word[]): readonly number[] {
  const found = new Set<number>()
  for (const { text } of words) {
    if (!isFiller(text)) found.add(hashOf(stemOf(text)))
    if (found.size >= MOST_ABOUT) break
  }
  return [...found]
}

const MOST_ABOUT = 40

/** What says nothing of what a sentence is about. */
export function isFiller(word: string): boolean {
  return word.length < 3 || FILLERS.has(word)
}

const PIECES =
  /[\p{L}\p{N}_'’]{1,200}(?:-(?:up|in|out|off|on|down|mails?)(?![\p{L}\p{N}]))?|[.,;:!?\n()"“”—–|]|(?<=\s)-/gu
const BREAKS = /^[^\p{L}\p{N}_'’]/u
const HUMP = /[\p{Ll}\p{N}]\p{Lu}/u
const PARTS = /_|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u
const MOST = 6000
const ENDINGS = [
  ['ations', 'at'],
  ['ation', 'at'],
  ['ments', ''],
  ['ment', ''],
  ['ings', ''],
  ['ing', ''],
  ['ies', 'y'],
  ['sses', 'ss'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ated', 'at'],
  ['ate', 'at'],
  ['ed', ''],
  ['es', ''],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['s', ''],
] as const
const FILLERS = new Set(
  (
    'the and for with from into onto that this these those your you our their his her its are was were been have has had ' +
    'will would can could should may might must not but then than them they she him who what when where which why how all ' +
    'any each some one two new own via per also just only very more most other given using use used user users tool tools ' +
    'get gets set sets let lets make makes made please about after before over under such there here out off ' +
    'specified specific provided details detail list name names value values'
  ).split(' '),
)
