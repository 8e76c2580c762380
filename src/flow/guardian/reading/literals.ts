/** A part of a text that can only be meant as it stands: a number, a name, an address, a quotation. */
export interface Literal {
  readonly kind: LiteralKind
  readonly text: string
  readonly start: number
  readonly end: number
}
export type LiteralKind = 'number' | 'name' | 'address' | 'quotation' | 'date' | 'time' | 'code'

export function literalsOf(given: string): readonly Literal[] {
  const text = given.slice(0, LONGEST)
  const found: Literal[] = []
  const isFree = (start: number, end: number) =>
    !found.some((other) => start < other.end && other.start < end)
  for (const [kind, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const inner = match[1] ?? match[0]
      const start = match.index + match[0].indexOf(inner)
      const end = start + inner.length
      if (!isFree(start, end) || (kind === 'name' && isOpening(text, start, inner))) continue
      if (kind === 'code' && !isCode(inner)) continue
      found.push({ kind, text: inner, start, end })
      if (found.length >= MOST) return found
    }
  return found.sort((a, b) => a.start - b.start)
}

const LONGEST = 20_000
const MOST = 200

/** In this order: an address is not also a name. */
const PATTERNS: readonly (readonly [LiteralKind, RegExp])[] = [
  ['address', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g],
  ['address', /\bhttps?:\/\/[^\s"'<>)]{1,300}/g],
  ['quotation', /"([^"\n]{1,300})"/g],
  ['quotation', /“([^“”\n]{1,300})”/g],
  ['quotation', /(?<![\p{L}\d])'([^'\n]{1,200})'(?![\p{L}\d])/gu],
  ['date', /\b\d{4}-\d{2}-\d{2}\b/g],
  ['date', /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g],
  [
    'date',
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?/gi,
  ],
  [
    'date',
    /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b(?:,? \d{4}\b)?/gi,
  ],
  ['time', /\b\d{1,2}(?::\d{2})? ?(?:am|pm|a\.m\.|p\.m\.)(?![a-z])/gi],
  ['time', /\b\d{1,2}:\d{2}\b/g],
  ['code', /(?<![\w-])[\w-]{2,60}(?![\w-])/g],
  ['number', /(?<![\p{L}\d.])\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,10})?/gu],
  [
    'name',
    /\p{Lu}[\p{L}'’]{1,40}(?: (?:of|the|de|la|van|von|and) \p{Lu}[\p{L}]{1,40}| \p{Lu}[\p{L}'’]{1,40}){0,4}/gu,
  ],
]

/** Digits and letters in one. */
const isCode = (word: string): boolean => /\d/.test(word) && /[A-Za-z]/.test(word)

/** A capital that only says that a sentence begins. */
function isOpening(text: string, start: number, name: string): boolean {
  const first = name.split(' ')[0]!
  if (/^I(?:['’]|$)/.test(first)) return true
  const before = text.slice(Math.max(0, start - 3), start).trimEnd()
  const begins = before === '' || /[.!?:\n"“]$/.test(before)
  return begins && (!name.includes(' ') || OPENINGS.test(first))
}

const OPENINGS =
  /^(?:Can|Could|Would|Will|Please|What|Which|Who|Where|When|Why|How|Is|Are|Do|Does|Did|Find|Get|Give|Show|Tell|Send|Book|Search|Create|Calculate|Convert|Translate|Check|Hi|Hello|Hey|Yes|No|Sure|Thanks|Thank|Also|And|But|Now|Then|The|My|For|In|On|At|From|To|Add|Make|Set|Look|Play|Remind|Schedule|Order|Buy|Pay|Transfer|Delete|Remove|Update|Change|List|Let)$/
