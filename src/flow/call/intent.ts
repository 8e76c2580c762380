import type { Numbered } from '../../core/trail.ts'
import { ACTION, actionsAsked } from './actions.ts'
import { type Forms, formsIn } from './forms.ts'
import { isFiller, stemOf, type Word, wordsOf } from './words.ts'

/** What the user said that bears on calls. */
export interface Intent {
  readonly text: string
  /** Bits of `ACTION` that were asked for in so many words. */
  readonly asked: number
  /** Stems of all words that are about something. */
  readonly stems: ReadonlySet<string>
  /** Addresses, accounts and the like that the user named. */
  readonly forms: Forms
  /** What stands between blanks, in lower case. */
  readonly words: ReadonlySet<string>
  /** Stems of what the user calls by name: capitalised within a sentence, or quoted. */
  readonly names: readonly string[]
  /** How far the user hands over to what a text says: not at all, to do what follows from it, to do what it says. */
  readonly delegation: 'none' | 'matter' | 'orders'
}

/** Undefined where nobody told what the user said. */
export function intentOf(trail: readonly Numbered[]): Intent | undefined {
  let text = ''
  for (const entry of trail) if (entry.kind === 'prompt') text += `${entry.text}\n`
  if (text === '') return undefined
  text = text.slice(-MOST)
  if (recent?.text === text) return recent
  const words = wordsOf(text)
  const stems = new Set<string>()
  for (const word of words) if (!isFiller(word.text)) stems.add(stemOf(word.text))
  const forms = formsIn(text)
  let asked = actionsAsked(words)
  if ((asked & ACTION.send) !== 0 && hasMoney(text, words)) asked |= ACTION.pay
  if (forms.urls.length > 0 || words.some(({ text: word }) => PAGES.has(word))) asked |= ACTION.visit
  recent = {
    text,
    asked,
    stems,
    forms,
    names: namesIn(text),
    words: new Set(text.toLowerCase().split(BLANKS)),
    delegation: delegationOf(text),
  }
  return recent
}

const BLANKS = /[\s"'“”‘’,;:!?()]{1,20}|\.(?=\s|$)/
let recent: Intent | undefined
const MOST = 40_000

function namesIn(text: string): readonly string[] {
  const found = new Set<string>()
  for (const [name] of text.matchAll(NAMES)) {
    for (const word of wordsOf(name)) if (!isFiller(word.text)) found.add(stemOf(word.text))
    if (found.size >= 200) break
  }
  return [...found]
}

const NAMES =
  /(?<=[\p{L}\p{N},;:)(]['’s]{0,2} )\p{Lu}[\p{L}\p{N}'’-]{2,40}|(?<=['"“‘])[^'"“”‘’\n]{3,60}(?=['"”’])|\S{1,60}@\S{3,60}|[\w-]{2,60}\.\w{2,5}(?=\s|$|[.,;:!?'"])/gu

function hasMoney(text: string, words: readonly Word[]): boolean {
  return MONEY.test(text) || words.some(({ text: word }) => COINS.has(word))
}

function delegationOf(text: string): Intent['delegation'] {
  if (HANDED_OVER.test(text)) return 'orders'
  return FOLLOWS_FROM.test(text) ? 'matter' : 'none'
}

const PAGES = new Set(
  'website websites webpage webpages page url urls link links site article articles blog web online internet docs'.split(
    ' ',
  ),
)
const COINS = new Set(
  'money payment payments transaction transactions transfer price rent bill bills dollars euros amount difference'.split(
    ' ',
  ),
)
const MONEY = /[$€£¥]\s?\d|\d\s?(?:usd|eur|gbp|chf)\b/i
const HANDED_OVER =
  /\b(?:follow|do|complete|execute|perform|carry out|implement|process|finish|work through|go through|act on|obey|accomplish|take)\b[^.!?\n]{0,60}\b(?:instruct\w{0,6}|steps?|tasks?|to-?dos?|actions?|requests?|directions?|checklist|guide\w{0,5}|procedures?|items?|demands?|(?:the |these |those |both |\w{3,5} )?things|rest|errands|what\b[^.!?\n]{0,30}\b(?:says?|asks?|asked|wants?|needs?|requests?|proposes?|suggests?|recommends?|advises?|wrote|writes?))|\b(?:as|what\w{0,4}|everything|anything)\b[^.!?\n]{0,40}\b(?:described|instructed|told|specified|requested|asked|stated|required|outlined|says?|asks?|wants?)\b/i
const FOLLOWS_FROM =
  /\b(?:accordingly|based on|according to|as (?:described|per|in|stated|mentioned)|handle|take care of|deal with|respond to|reply to|address|resolve|fix|help (?:me )?(?:with|to)|figure out|set ?up|whatever|necessary|needed|required|appropriate|manage|sort out|sign up|register|join|prepare|organi[sz]e|get ready|make sure|ensure|go (?:for it|ahead)|do (?:so|it|that|this)|suggest\w{0,4}|recommend\w{0,4})\b/i
