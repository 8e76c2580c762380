import type { Act, Ask, Clause, Clauses } from '../core/text/clause.ts'
import type { Host } from '../core/text/clause/host.ts'
import { THING } from '../core/text/clause/meaning.ts'

/** The clause of a text that asks for most, and how much its asking weighs there. */
export interface Order {
  readonly clause: Clause
  readonly act: Act
  readonly weight: number
}

/** The one that weighs most. */
export function heaviestOrder(clauses: Clauses, host: Host): Order | undefined {
  let heaviest: Order | undefined
  for (const order of ordersOf(clauses, host)) {
    if (heaviest === undefined || order.weight > heaviest.weight) heaviest = order
  }
  return heaviest
}

/**
 * How much it means that content asks for acts: what is asked, of whom, how, and what kind of text it stands in.
 * From 3 on it is worth a warning, from 4.5 an alarm.
 */
export function* ordersOf(clauses: Clauses, host: Host): Generator<Order, void, undefined> {
  if (clauses.asking.length === 0) return
  const context = contextWeight(clauses, host)
  for (const clause of clauses.asking) {
    if (clause.polarity !== 'said' || clause.mood === 'question') continue
    const manner = mannerWeight(clause) + placeWeight(clause, clauses, host)
    for (const ask of clause.asks) {
      const act = ask.denied ? 0 : actWeight(ask)
      if (act === 0) continue
      const weight = act + manner + context + (ask.my ? 0.25 : 0) + (ask.user ? 0.5 : 0)
      yield { clause, act: ask.act, weight }
    }
  }
}

const TARGET = THING.email | THING.url | THING.number
const PRIVATE = THING.secret | THING.data | THING.account | THING.everything | THING.message | THING.file
const WIDE = THING.everything | THING.account | THING.data | THING.guard | THING.message
const KEY = THING.secret | THING.access | THING.guard | THING.money | THING.account

function actWeight({ act, things }: Ask): number {
  const has = (bits: number): number => ((things & bits) !== 0 ? 1 : 0)
  if (act === 'send-out') {
    const isAimed = has(TARGET)
    const isPrivate = has(PRIVATE)
    return 0.75 + isAimed + isPrivate * 0.75 + isAimed * isPrivate * 0.5 + has(THING.secret)
  }
  if (act === 'pay')
    return 1.25 + has(TARGET) * 1.25 + has(THING.account) * 0.5 + has(THING.amount | THING.number) * 0.5
  if (act === 'delete') return 1.5 + has(WIDE)
  if (act === 'change-settings') return 1.5 + has(KEY | TARGET) * 0.75
  if (act === 'install') return 1 + has(THING.url | THING.path) * 0.5
  if (act === 'run-command') return 1.25 + has(THING.url | THING.path) * 0.75
  if (act === 'call-tool') return 0.25 + has(THING.name)
  if (act === 'read-data')
    return 0.5 + has(THING.account | THING.everything) * 0.75 + has(THING.data) * has(THING.person) * 0.5
  if (act === 'schedule') return 0.9 + has(THING.email) * 0.75
  return PLAIN[act] ?? 0
}

const PLAIN: Readonly<Partial<Record<Act, number>>> = {
  'grant-access': 2.5,
  'read-secret': 1.75,
  'disable-protection': 2,
  harm: 2.5,
  override: 2.5,
  'reveal-prompt': 3,
  secrecy: 2.5,
  'role-change': 1,
  'visit-url': 1,
  buy: 1.5,
  preference: 0.5,
  precondition: 1,
  'write-file': 0.25,
  'read-file': 0.25,
}

function mannerWeight(clause: Clause): number {
  const { addressee, covert, conditional, code, item, polite, quoted, mood, ended, words } = clause
  let weight = 0
  if (addressee === 'agent') weight += 1.25
  if (addressee === 'reader') weight -= 1.5
  if (covert) weight += 1
  if (conditional) weight -= 1
  if (code) weight -= 2
  if (item) weight -= 1
  if (polite) weight += 0.25
  if (quoted) weight -= 0.25
  // A title or an entry of a list.
  if (!ended && !polite && words < 8) weight -= 1.25
  if (mood === 'obligation') weight -= 0.5
  return weight
}

function contextWeight({ asking, total, words, greetings, yours, covert }: Clauses, host: Host): number {
  let weight = HOST_WEIGHT[host]
  if (covert > 0) weight += 0.5
  if (greetings > 0) weight -= 0.5
  if (yours > 2) weight -= 0.5
  const asked = asking.reduce((sum, clause) => sum + clause.words, 0)
  if (asked >= words * 0.8 && total <= 6) weight += 1
  // One voice among others that tell: it is not theirs.
  else if (!ALIEN.has(host) && asking.length <= 2 && total >= 3 && greetings === 0)
    weight += asking.length === 1 ? 0.75 : 0.5
  // One of many that asks for something: instructions come in rows.
  if (asking.length > 4 && asking.length * 3 > total) weight -= 0.75
  return weight
}

/** A sentence of its own before or after a text that hardly asks, or among what is no prose, was put there. */
function placeWeight(clause: Clause, clauses: Clauses, host: Host): number {
  const { asking, total, length, greetings, firstGreeting, lastGreeting } = clauses
  if (!clause.line || total < 4 || clause.item || clause.code || !(clause.ended || clause.polite)) return 0
  const isAtEdge = (clause.start < 5 || length - clause.end < 5) && asking.length <= 3
  // Nobody writes before “Dear …” or after “Regards”.
  const isOutside = greetings > 0 && (clause.end <= firstGreeting || clause.start > lastGreeting)
  return (isAtEdge ? 0.5 : 0) + (ALIEN.get(host) ?? 0) + (host === 'mail' && isOutside ? 1 : 0)
}

/** What is no prose, and how much a sentence stands out in it. */
const ALIEN: ReadonlyMap<Host, number> = new Map([
  ['json', 1.25],
  ['table', 1],
  ['code', 1],
  ['log', 1],
])

const HOST_WEIGHT: Readonly<Record<Host, number>> = {
  prose: 0,
  short: 0,
  json: 0,
  table: 0,
  mail: -0.75,
  log: -0.5,
  markdown: -1,
  code: -0.75,
}
