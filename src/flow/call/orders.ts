import type { Finding } from '../../core/finding.ts'
import { atLeast } from '../../core/severity.ts'
import { readText } from '../../core/text.ts'
import type { Clause } from '../../core/text/clause.ts'
import { THING } from '../../core/text/clause/meaning.ts'
import type { Order } from '../../core/trail.ts'
import { ACTION, actionsAsked, bitsOf, namesOf } from './actions.ts'
import { forgedAt } from './order-marks.ts'
import { wordsOf } from './words.ts'

/**
 * The orders in one text of a result, given what the detectors and the model found in it (places in this text). Strong from
 * `STRONG` on: a forged voice, or an order that stands out so much that a detector says so. Below, any writer asking any
 * reader for something.
 */
export function readOrders(text: string, pointer: string, found: readonly Finding[]): readonly Order[] {
  if (text.length < SHORTEST) return []
  const { asking } = readText(text, 'result').reading.clauses
  const grave = found.filter(({ severity, rule }) => atLeast(severity, 'medium') && !NOT_ORDERS.test(rule))
  const marks = forgedAt(text)
  const orders: Order[] = []
  for (const clause of asking) {
    if (orders.length >= MOST) break
    const order = orderOf(text, pointer, clause, marks, grave)
    if (order) orders.push(order)
  }
  for (const finding of grave) {
    if (orders.length >= MOST) break
    const order = told(text, pointer, finding, orders)
    if (order) orders.push(order)
  }
  return orders
}

/** From here on an order is not what an honest writer asks of a reader. */
export const STRONG = 0.75

function orderOf(
  text: string,
  pointer: string,
  clause: Clause,
  marks: readonly number[],
  grave: readonly Finding[],
): Order | undefined {
  const { start, end } = clause
  if (clause.polarity !== 'said' || clause.mood === 'question') return undefined
  const actions =
    actionsAsked(wordsOf(text.slice(start, end))) |
    clause.asks.reduce((bits, { act, denied }) => bits | (denied ? 0 : bitsOf(ACTS[act] ?? [])), 0)
  if (actions === 0 && clause.addressee !== 'agent') return undefined
  return { pointer, start, end, actions: namesOf(actions), strength: strengthOf(clause, marks, grave) }
}

function strengthOf(clause: Clause, marks: readonly number[], grave: readonly Finding[]): number {
  const { start, end } = clause
  let strength = 0.4
  if (clause.addressee === 'agent') strength += 0.35
  if (clause.covert) strength += 0.25
  if (clause.mood === 'imperative' || clause.polite) strength += 0.05
  if (clause.asks.some(({ things }) => (things & CONCRETE) !== 0)) strength += 0.1
  if (clause.asks.some(({ user }) => user)) strength += 0.2
  if (clause.conditional || clause.quoted || clause.code) strength -= 0.1
  if (marks.some((at) => at > start - NEAR && at < end + NEAR_AFTER)) strength = Math.max(strength, 0.9)
  for (const { severity, place } of grave) {
    const from = place.start ?? 0
    const to = place.end ?? Number.POSITIVE_INFINITY
    const isNear = from < end + NEAR_AFTER && to > start - NEAR
    if (isNear && atLeast(severity, 'high')) strength = Math.max(strength, 0.95)
    else if (isNear) strength += 0.15
  }
  return Math.max(0.1, Math.min(1, strength))
}

/** What was found where no clause asks, as in another language or hidden in an encoding. */
function told(
  text: string,
  pointer: string,
  { place, severity }: Finding,
  orders: readonly Order[],
): Order | undefined {
  const start = place.start ?? 0
  const end = place.end ?? text.length
  if (orders.some((order) => order.start < end + NEAR && order.end > start - NEAR)) return undefined
  const actions = actionsAsked(wordsOf(text.slice(start, Math.min(end, start + LONGEST))))
  return {
    pointer,
    start,
    end: Math.min(text.length, end + NEAR),
    actions: namesOf(actions),
    strength: atLeast(severity, 'high') ? 0.95 : 0.6,
  }
}

const SHORTEST = 12
const MOST = 100
const LONGEST = 2000
/** A forged opening counts for what follows it, a closing for what stands before it. */
const NEAR = 700
const NEAR_AFTER = 300
const CONCRETE = THING.email | THING.url | THING.path | THING.amount | THING.number | THING.name
/** Findings about how a text is made, or about secrets in it. */
const NOT_ORDERS =
  /^(?:secret|text\/secret|message\/public-cache|text\/terminal|text\/padded|text\/mixed|log\/|model\/unsure)/

const ACTS: Readonly<Record<string, readonly (keyof typeof ACTION)[]>> = {
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
