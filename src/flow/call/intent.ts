import { followTrail } from '../../core/follow-trail.ts'
import type { Numbered } from '../../core/trail.ts'
import { ACTION, actionsAsked } from './actions.ts'
import { type Delegation, delegationOf } from './delegation.ts'
import { type Forms, formsIn } from './forms.ts'
import { namesIn, subjectsIn } from './names.ts'
import { askedInOtherTongues, handsOverInOtherTongues } from './other-tongues.ts'
import { isFiller, stemOf, type Word, wordsOf } from './words.ts'

/** What the user said that bears on calls. */
export interface Intent {
  readonly text: string
  /** Bits of `ACTION` that were asked for in so many words. */
  readonly asked: number
  /** What was asked for was asked for in another language than English. */
  readonly isForeign: boolean
  /** Nothing but to be told something: no verb that does anything, known or not. */
  readonly isQuestion: boolean
  /** Something is to be read, summed up, compared or told: what a text says is wanted, and not what it asks for. */
  readonly isReading: boolean
  /** Stems of all words that are about something. */
  readonly stems: ReadonlySet<string>
  /** Addresses, accounts and the like that the user named. */
  readonly forms: Forms
  /** What stands between blanks, in lower case. */
  readonly words: ReadonlySet<string>
  /** Stems of what the user calls by name: capitalised within a sentence, or quoted. */
  readonly names: readonly string[]
  /** Stems of who begins a sentence: they may be names. */
  readonly subjects: readonly string[]
  /** How far the user hands over to what a text says: not at all, to do what follows from it, to do what it says. */
  readonly delegation: Delegation
}

/** Undefined where nobody told what the user said. */
export function intentOf(trail: readonly Numbered[]): Intent | undefined {
  const prompts = promptsIn(trail)
  if (prompts.length === 0) return undefined
  let text = ''
  for (let at = prompts.length - 1; at >= 0 && text.length < MOST; at -= 1)
    text = `${prompts[at]!.text}\n${text}`
  text = text.slice(-MOST)
  if (recent?.text === text) return recent
  const words = wordsOf(text)
  const stems = new Set<string>()
  for (const word of words) if (!isFiller(word.text)) stems.add(stemOf(word.text))
  // “To-dos” of one text are the “todos” of another.
  for (const [, first, second] of text.matchAll(HYPHENED))
    stems.add(stemOf(`${first}${second}`.toLowerCase()))
  const forms = formsIn(text)
  let asked = actionsAsked(wordsOf(withoutQuestions(text)))
  if ((asked & ACTION.send) !== 0 && hasMoney(text, words)) asked |= ACTION.pay
  const askedElsewhere = askedInOtherTongues(text)
  asked |= saidLater(text) | askedElsewhere
  if (forms.urls.length > 0 || words.some(({ text: word }) => PAGES.has(word))) asked |= ACTION.visit
  const isWondering = wonders(text)
  const delegation = handsOverInOtherTongues(text) ? 'orders' : delegationOf(text, isWondering && asked === 0)
  const isReading = isWondering || words.some((word, at) => CONSUMING.has(word.text) && isOpener(words, at))
  recent = {
    text,
    asked,
    isForeign: askedElsewhere !== 0,
    isQuestion:
      asked === 0 &&
      delegation === 'none' &&
      (text.includes('?') || isReading) &&
      !words.some((_word, at) => isUnknownVerb(words, at)),
    isReading,
    stems,
    forms,
    names: namesIn(text, forms.emails),
    subjects: subjectsIn(text),
    words: new Set(text.toLowerCase().split(BLANKS)),
    delegation,
  }
  return recent
}

const promptsIn = followTrail<(Numbered & { readonly kind: 'prompt' })[]>({
  start: () => [],
  take: (prompts, entry) => void (entry.kind === 'prompt' && prompts.push(entry)),
  drop: (prompts, first) => {
    while (prompts.length > 0 && prompts[0]!.number < first) prompts.shift()
  },
})

const BLANKS = /[\s"'“”‘’,;:!?()]{1,20}|\.(?=\s|$)/
let recent: Intent | undefined
const MOST = 40_000

/** A word that opens an order, and is neither known to do something nor to look something up. */
function isUnknownVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const before = words[at - 1]?.text ?? ''
  const isFirst = at === 0 || OPENERS.has(before)
  if (!isFirst || OPENERS.has(word.text) || word.text.length < 3) return false
  const next = words[at + 1]
  return next !== undefined && !next.opens && OBJECTS.has(next.text) && !ASKING.has(word.text)
}

/** Does it ask a question: what, whether, how? “Could you …” is none. */
const wonders = (text: string): boolean =>
  text
    .split('?')
    .slice(0, -1)
    .some((said) =>
      said
        .slice(-LONGEST_QUESTION)
        .split(CLAUSES)
        .some((clause) => WONDERS.test(clause.trim())),
    )

/** “On which day would they deliver?” asks nobody to deliver anything. */
const withoutQuestions = (text: string): string => text.replace(QUESTION, '$1')

const QUESTION =
  /(^|[.!?\n]\s{1,4})(?:(?:on|at|in|by|to|from|for|of|with|until) )?(?:what|which|who|whom|whose|why|how|when|where) (?:(?! and | then |\byou\b|[.!?\n]).){1,300}\?/gi
const LONGEST_QUESTION = 300
const isOpener = (words: readonly Word[], at: number): boolean =>
  words[at]!.opens || OPENERS.has(words[at - 1]?.text ?? '')

const CONSUMING = new Set(
  (
    'tell show read summarize summarise sum compare translate analyze analyse review describe explain count identify ' +
    'determine calculate recommend suggest list'
  ).split(' '),
)
const WONDERS =
  /^(?:(?:on|at|in|by|to|from|for|of|with|until) (?=wh|how))?(?:what|which|who|why|how|when|where|is|are|was|were|does|did|has|have)\b/i
const CLAUSES = /[.!,:\n]|\b(?:and|then) /
const OPENERS = new Set('please and then also you to kindly just now'.split(' '))
const OBJECTS = new Set(
  'the a an my our all every each this that these those it them him her their your'.split(' '),
)
const ASKING = new Set(
  (
    'tell show give find get list read check look see search summarize summarise explain describe compare recommend suggest ' +
    'count calculate compute translate analyze analyse review identify determine know learn what who when where why how which ' +
    'is are was were does did has have can could would will should let view provide display need want think understand ' +
    'verify confirm estimate figure name remember from for with about into of in on at by if as but or so because than use ' +
    'using like all any try eat try visit meet spend during between after before until since'
  ).split(' '),
)

function hasMoney(text: string, words: readonly Word[]): boolean {
  return MONEY.test(text) || words.some(({ text: word }) => COINS.has(word))
}

const HYPHENED = /(?<![\p{L}\p{N}-])(\p{L}{2,12})-(\p{L}{2,12})(?![\p{L}\p{N}-])/gu
/** “Take all films that … from my list”, “share the plan with the person who …”: the verb means it only with its end. */
const SAYS_MORE_LATER = [
  { action: ACTION.remove, verb: /\btake\b/gi, end: / (?:from|off|out of) (?:my|our|the|his|her|their) /i },
  { action: ACTION.share, verb: /\bshare\b/gi, end: / with (?!me\b|us\b)/i },
  {
    action: ACTION.share,
    verb: /\bshare\b/gi,
    end: /^ (?:it|the (?:file|folder|document|album|calendar|page|link))(?![\p{L}\p{N}])/iu,
  },
]

function saidLater(text: string): number {
  let bits = 0
  for (const { action, verb, end } of SAYS_MORE_LATER) {
    for (const { 0: word, index } of text.matchAll(verb)) {
      const [clause = ''] = text.slice(index + word.length, index + word.length + FAR).split(STOP, 1)
      if (end.test(clause)) bits |= action
    }
  }
  return bits
}

const FAR = 140
/** A stop within a name ends no sentence. */
const STOP = /[!?\n]|\.(?!\w)/

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
