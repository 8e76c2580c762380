import type { Numbered } from '../../core/trail.ts'
import { ACTION } from './actions.ts'
import type { Intent } from './intent.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { isSaidBy } from './sources.ts'
import { MENTIONED_TO_DO } from './strength.ts'
import { hashOf, isFiller, stemOf, wordsOf } from './words.ts'

/** Results the user sent the agent to, by their numbers. */
export interface Pointed {
  /** All of them; undefined where none can be told from the others. */
  readonly any: ReadonlySet<number> | undefined
  /** Those brought by a call that had the user's own words in it. */
  readonly named: ReadonlySet<number>
}

/**
 * Did the user say where to look? The call that brought a result has a word of theirs (a file, a page, a name), its tool is
 * called what they spoke of, or it opened what such a result speaks of.
 */
export function pointedIn(trail: readonly Numbered[], intent: Intent): Pointed {
  const pointed = new Set<number>()
  const named = new Set<number>()
  const spoken = new Set<number>()
  const listed = new Set<string>()
  let hasFailed = false
  for (let at = Math.max(1, trail.length - MOST); at < trail.length; at += 1) {
    const result = trail[at]!
    // What went wrong is nowhere the user sent anybody to.
    if (result.kind !== 'result') continue
    if (result.isError) {
      hasFailed = true
      continue
    }
    const call = callOf(trail, at)
    if (!call || isDoing(call)) continue
    const leaves = leavesOf(call.arguments).filter(({ role }) => role !== 'detail')
    const isNamed = leaves.some((leaf) => isSaidBy(leaf, intent) || isNamedBy(leaf.text, intent))
    const isNext = intent.delegation === 'orders' && listed.has(call.server) && isPicked(leaves)
    if (!isNamed && !isNext && !isSentTo(call, leaves, intent, spoken)) continue
    pointed.add(result.number)
    if (leaves.length === 0) listed.add(call.server)
    if (isNamed) named.add(result.number)
    for (const { strength, about = [] } of result.orders)
      if (strength > MENTIONED_TO_DO) for (const stem of about) spoken.add(stem)
  }
  return { any: pointed.size === 0 && !hasFailed ? undefined : pointed, named }
}

/** What a call that does something answers is nowhere the user sent the agent to. */
const isDoing = ({ capabilities }: Call): boolean =>
  capabilities.some((one) => one === 'writes' || one === 'destroys' || one === 'spends' || one === 'executes')

type Call = Numbered & { readonly kind: 'call' }

function callOf(trail: readonly Numbered[], at: number): Call | undefined {
  const { server, tool } = trail[at] as Numbered & { readonly kind: 'result' }
  for (let before = at - 1; before >= 0 && before >= at - NEAR; before -= 1) {
    const entry = trail[before]!
    if (entry.kind === 'call' && entry.server === server && entry.tool === tool) return entry
  }
  return undefined
}

function isSentTo(call: Call, leaves: readonly Leaf[], intent: Intent, spoken: ReadonlySet<number>): boolean {
  // An inbox, a list: where one looks first.
  if (leaves.length === 0) return true
  if (leaves.some((leaf) => isSpokenOf(leaf.text, intent))) return true
  if (wordsOf(call.tool).some(({ text }) => isSpoken(text, intent))) return true
  // Who wants to be told what a text says has not asked for what it leads to.
  if (intent.isReading && intent.delegation === 'none') return false
  return leaves.some(({ text }) => {
    const stems = stemsOf(text)
    return stems.length > 0 && stems.every((stem) => spoken.has(hashOf(stem)))
  })
}

/** Is what this result asks for the user's task: by their words, or as they named it and want nothing else of it? */
export function isLedBy(entry: number, intent: Intent, { any, named }: Pointed): boolean {
  if (intent.delegation !== 'none') return any === undefined || any.has(entry)
  // Who asks for one thing in so many words has not asked for others.
  const isOpen = !intent.isReading && !intent.isQuestion && (intent.asked & ~ACTION.visit) === 0
  return isOpen && (named.has(entry) || any?.has(entry) === true)
}

/** “t2”, out of a list that was looked through first for the text the user speaks of. */
const isPicked = (leaves: readonly Leaf[]): boolean => leaves.length === 1 && NUMBER.test(leaves[0]!.text)

const NUMBER = /^\p{L}{0,3}[-_#]?\d{1,6}$/u

/** “images is slow”, where the user said that images is. */
const isSpokenOf = (text: string, { stems }: Intent): boolean =>
  text.length < SHORT && stemsOf(text).some((stem) => stem.length > 3 && stems.has(stem))

/** Does it bear a name that the user used? */
export function isNamedBy(text: string, { names, subjects }: Intent): boolean {
  const stems = new Set(stemsOf(text))
  return names.some((name) => stems.has(name)) || subjects.some((name) => stems.has(name))
}

/** Mails are read out of an inbox. */
function isSpoken(word: string, { stems }: Intent): boolean {
  const stem = stemOf(word)
  if (isFiller(word) || LOOKING.has(word)) return false
  if (stems.has(stem)) return true
  return ALIKE.some((group) => group.has(stem) && [...group].some((other) => stems.has(other)))
}

const stemsOf = (text: string): readonly string[] =>
  wordsOf(text)
    .filter(({ text: word }) => !isFiller(word))
    .map(({ text: word }) => stemOf(word))

const SHORT = 80
const MOST = 80
const NEAR = 8
const LOOKING = new Set('list read search find fetch view show open all recent latest'.split(' '))
const ALIKE: readonly ReadonlySet<string>[] = [
  'mail email inbox message letter wrote writ sent answer',
  'chat channel room message thread',
  'calendar event appointment agenda schedul',
  'file document fil doc note page',
  'issu ticket queue request',
  'task todo list',
].map((group) => new Set(group.split(' ').map((word) => stemOf(word))))
