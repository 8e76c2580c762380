import { isFiller, stemOf, wordsOf } from './words.ts'

/** Stems of what a text calls by name: capitalised within a sentence, quoted, an address, a file. */
export function namesIn(text: string, emails: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const note = (name: string): void => {
    for (const { text: word } of wordsOf(name)) if (!isFiller(word)) found.add(stemOf(word))
  }
  for (const { 0: name, index } of text.matchAll(CAPITALISED)) {
    if (isWithin(text, index)) note(name)
    if (found.size >= MOST) break
  }
  for (const [quoted] of text.matchAll(QUOTED)) if (found.size < MOST) note(quoted)
  for (const email of emails) note(email)
  for (const word of text.slice(0, 20_000).split(BLANKS)) if (found.size < MOST && FILE.test(word)) note(word)
  return [...found]
}

/** Stems of who begins a sentence and does something: “Ana wrote”. */
export function subjectsIn(text: string): readonly string[] {
  const found = new Set<string>()
  for (const { 1: name } of text.matchAll(SUBJECT)) {
    const low = name!.toLowerCase()
    if (!isFiller(low) && !NOBODY.has(low)) found.add(stemOf(low))
    if (found.size >= MOST) break
  }
  return [...found]
}

function isWithin(text: string, index: number): boolean {
  return text[index - 1] === ' ' && INSIDE.test(text[index - 2] ?? '.')
}

const MOST = 200
const CAPITALISED = /\p{Lu}[\p{L}\p{N}'’-]{2,40}/gu
const NOBODY = new Set(
  'somebody someone everybody everyone anybody anyone nobody something there everything'.split(' '),
)
/** Who begins a sentence and does something. */
const SUBJECT =
  /(\p{Lu}[\p{L}'’-]{2,30})(?: \p{Lu}[\p{L}'’-]{1,30})? (?:wrote|writes|asked|asks|wants|wanted|needs|needed|invited|sent|says|said|shared|has|had|is|was|moved|would|paid|posted|recommended|likes|told|mentioned|gave|left|will)\b/gu
const QUOTED = /['"“‘][^'"“”‘’\n]{3,60}['"”’]/g
const INSIDE = /[\p{L}\p{N},;)('’]/u
const BLANKS = /[\s'"“”‘’(),;:!?]/
const FILE = /^[\w-]{2,60}\.\w{2,5}$/
