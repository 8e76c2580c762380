import type { Finding } from '../../core/finding.ts'
import { atLeast } from '../../core/severity.ts'
import { readText } from '../../core/text.ts'
import type { Clause } from '../../core/text/clause.ts'
import { THING } from '../../core/text/clause/meaning.ts'
import type { Order } from '../../core/trail.ts'
import { ACTION, actionsAsked, bitsOf, namesOf } from './actions.ts'
import { sentencesOf } from './asking.ts'
import { formsIn } from './forms.ts'
import { mentionsIn } from './mentions.ts'
import { type Block, blockAfter, forgedBlocks, leaningBlocks, pushingBlocks } from './order-marks.ts'
import { STRONG } from './strength.ts'
import { aboutOf, wordsOf } from './words.ts'

/**
 * The orders in one text of a result, given what the detectors and the model found in it (places in this text). Strong from
 * `STRONG` on: a forged voice, or an order that stands out so much that a detector says so. Below, any writer asking any
 * reader for something. Beside a strong one, weak ones keep no place: their values are data again.
 */
export function readOrders(text: string, pointer: string, found: readonly Finding[]): readonly Order[] {
  if (text.length < SHORTEST) return []
  const blocks: readonly Flagged[] = [
    ...forgedBlocks(text),
    ...pushingBlocks(text).map((block) => ({ ...block, strength: PUSHING })),
    ...leaningBlocks(text).map((block) => ({ ...block, strength: LEANING })),
    ...flagged(text, found),
  ]
  const isPosed = ({ start, end }: Block): boolean =>
    blocks.some((block) => (block.strength ?? FORGED) >= STRONG && block.start < end && block.end > start)
  const asked = asksOf(text)
  const orders: Order[] = []
  for (const block of blocks.slice(0, MOST)) {
    const inside = asked.filter(({ start, end }) => start < block.end && end > block.start)
    const isForged = block.strength === undefined
    const strength = block.strength ?? FORGED
    const body = text.slice(block.start, block.end)
    const words = wordsOf(body)
    const said = actionsAsked(words)
    const bits = inside.reduce((all, ask) => all | ask.actions, said)
    const setting = strength >= STRONG && isSetting(body) ? ACTION.bend : 0
    if (!isForged && block.strength < STRONG && (isPosed(block) || isKnown(orders, block))) continue
    orders.push({
      pointer,
      start: block.start,
      // A finding about a text as a whole says nothing of its values.
      end: strength < STRONG && block.end - block.start > WIDE ? block.start : block.end,
      actions: namesOf(bits | setting),
      strength,
      about: aboutOf(words),
    })
  }
  for (const { start, end, actions, strength, about } of asked) {
    if (orders.length >= MOST) break
    if (orders.some((order) => order.strength >= strength && order.start < end && order.end > start)) continue
    orders.push({ pointer, start, end, actions: namesOf(actions), strength, about })
  }
  const isStrong = orders.some(({ strength }) => strength >= STRONG)
  const mentions = mentionsIn(text, pointer, orders)
  return isStrong
    ? [
        ...orders.map((order) => (order.strength < STRONG ? { ...order, end: order.start } : order)),
        ...mentions,
      ]
    : [...orders, ...mentions]
}

const FORGED = 0.9
const PUSHING = 0.7
const LEANING = 0.65

interface Flagged extends Block {
  /** Undefined where its own signs tell. */
  readonly strength?: number
}

const isKnown = (orders: readonly Order[], { start, end }: Block): boolean =>
  orders.some((order) => order.start === start && order.end === end)

/** Places that were found to steer, each to the end of its paragraph. */
function flagged(text: string, found: readonly Finding[]): readonly Flagged[] {
  return found
    .filter(({ severity, rule }) => atLeast(severity, 'medium') && !NOT_ORDERS.test(rule))
    .map(({ severity, place, rule }) => {
      const strength = atLeast(severity, 'high') && POSING.test(rule) ? 0.95 : 0.6
      const block =
        place.start === undefined
          ? { start: 0, end: text.length }
          : blockAfter(text, place.start, place.end ?? place.start)
      return { ...block, strength }
    })
}

interface Asking extends Block {
  readonly actions: number
  readonly strength: number
  readonly about: readonly number[]
}

function asksOf(text: string): readonly Asking[] {
  const { asking } = readText(text, 'result').reading.clauses
  const found: Asking[] = []
  for (const clause of asking) {
    const ask = askOf(text, clause)
    if (ask) found.push(ask)
    if (found.length >= MOST) return found
  }
  for (const { start, end, isAsked } of sentencesOf(text)) {
    if (found.length >= MOST) break
    if (found.some((one) => one.start < end && one.end > start)) continue
    const words = wordsOf(text.slice(start, end))
    const actions = actionsAsked(words)
    if (!isAsked && actions === 0) continue
    const strength = !isAsked ? SPOKEN_OF : actions === 0 ? 0.35 : 0.4
    found.push({ start, end, actions, strength, about: aboutOf(words) })
  }
  return found
}

/** It asks nobody for anything: “it is usual to send them to …”. */
const SPOKEN_OF = 0.25

function askOf(text: string, clause: Clause): Asking | undefined {
  const { start } = clause
  if (clause.polarity !== 'said' || clause.mood === 'question') return undefined
  const end = reachOf(text, clause)
  const words = wordsOf(text.slice(start, end))
  const actions =
    actionsAsked(words) |
    clause.asks.reduce((bits, { act, denied }) => bits | (denied ? 0 : bitsOf(ACTS[act] ?? [])), 0)
  const isToAgent = clause.addressee === 'agent' && !clause.asks.some(({ user }) => user)
  let strength = actions === 0 ? 0.35 : 0.4
  if (clause.asks.some(({ user }) => user)) strength += 0.1
  if (clause.mood === 'imperative' || clause.polite) strength += 0.05
  if (clause.asks.some(({ things }) => (things & CONCRETE) !== 0)) strength += 0.05
  if (clause.conditional || clause.code) strength -= 0.1
  else if (clause.quoted || clause.item) strength -= 0.05
  if (isToAgent) strength += 0.35
  if (clause.covert) strength += 0.25
  if (PRESSING.test(text.slice(Math.max(0, start - 80), end + 60)))
    strength = Math.max(strength, Math.min(strength + 0.22, MOST_PRESSED))
  return { start, end, actions, strength: Math.max(0.1, Math.min(1, strength)), about: aboutOf(words) }
}

/** “… to the following account:” goes on; so does what a quotation mark or a title cut in two. */
function reachOf(text: string, { start, end, ended }: Clause): number {
  return ended && text[end - 1] !== ':'
    ? end
    : Math.min(text.length, blockAfter(text, start, end).end, end + GOES_ON)
}

/** Bills press too. */
const MOST_PRESSED = 0.66
const PRESSING =
  /\b(?:urgent\w{0,2}|immediately|right (?:now|away)|cannot wait|can['’]?t wait|every (?:minute|second) counts|asap|at once|without delay|do (?:this|that|it|the following)(?: right)? (?:now|first|immediately|instead)|last chance|or else)\b/i
/** It names a number and nobody to send anything to: it changes what the user asked for. */
const isSetting = (body: string): boolean =>
  /\d/.test(body) && Object.values(formsIn(body)).every((list: readonly string[]) => list.length === 0)

const WIDE = 300
const GOES_ON = 160
const SHORTEST = 12
const MOST = 100
const CONCRETE = THING.email | THING.url | THING.path | THING.amount | THING.number | THING.name
/** Findings about how a text is made, or about secrets in it. */
const NOT_ORDERS =
  /^(?:secret|text\/secret|message\/public-cache|text\/terminal|text\/padded|text\/mixed|log\/|model\/unsure)/

/** Findings that a text poses as somebody it is not, or speaks to the agent behind the user's back. */
const POSING =
  /^(?:text\/(?:agent-address|instruction-override|forged-turn|forged-error|pseudo-tag|role-switch|secrecy-demand|tool-redirect|precondition-order|argument-tampering|context-harvest|persistence|foreign-override|hidden-characters)|message\/(?:forged-role|forged-turn|disguised-content|demanding-error)|arbiter\/unsafe)$/
const ACTS: Readonly<Record<string, readonly (keyof typeof ACTION)[]>> = {
  'send-out': ['send', 'post'],
  schedule: ['schedule'],
  pay: ['pay'],
  delete: ['remove'],
  'grant-access': ['share', 'invite'],
  'run-command': ['run'],
  install: ['run'],
  'visit-url': ['visit'],
  'change-settings': ['change'],
  buy: ['buy', 'book'],
  'disable-protection': ['change'],
}
