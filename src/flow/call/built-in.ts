import type { Finding } from '../../core/finding.ts'
import { type Aim, type Aims, aimsOf, type Deed, deedOf, tellingStems } from './built-in/aims.ts'
import { isHandedOver, isNamed, isOfKind, isWork } from './built-in/led.ts'
import { isKeyStore, isOutside, isSteering } from './built-in/protected.ts'
import { formsIn } from './forms.ts'
import type { Considered } from './judge-call.ts'
import { isLedBy } from './pointing.ts'
import { MENTIONED, MENTIONED_TO_DO, NOTABLE, ORDERLIKE } from './strength.ts'
import { finding } from './told.ts'
import type { ReadOrder } from './traces.ts'
import { hashOf } from './words.ts'

/**
 * What is wrong with a call of a tool that is built into the host. Nobody else stands before these, and what they reach is
 * the machine itself; so what counts is whose idea it was: a text of somebody else that asks for just this, or the user.
 */
export function builtIn(call: Considered): Finding | undefined {
  const { facts, intent } = call
  const deed = deedOf(facts.label)
  if (deed === undefined) return undefined
  const aimed = aimsOf(facts.arguments)
  const told = aimed.aims.filter((aim) => intent === undefined || !isNamed(aim, intent))
  const cause = causeOf(call, deed, aimed, told)
  if (cause) return finding('flow/obeyed-order', 'high', 'medium', '', cause)
  if (intent === undefined) return undefined
  const lasting = told.find((aim) => (deed === 'write' || deed === 'run') && changesSteering(aim))
  if (lasting && !isOfLasting(intent.text)) return finding('flow/unasked-call', 'high', 'medium', '', LASTING)
  if (!call.read.hasUntrusted) return undefined
  if (told.some((aim) => deed !== 'fetch' && isKeyStore(aim)) && !isWork(intent))
    return finding('flow/unasked-call', 'high', 'medium', '', KEYS)
  const isLed = aimed.aims.length > told.length || isOfKind(deed, intent) || isHandedOver(intent)
  if (isLed || deed === 'read') return undefined
  return finding('flow/unasked-call', call.read.hasPosed ? 'high' : 'medium', 'low', '', UNASKED)
}

/** The words of somebody else that this call follows, where the user sent nobody to them for that. */
function causeOf(call: Considered, deed: Deed, { contents }: Aims, told: readonly Aim[]): string | undefined {
  const { facts, intent, read } = call
  const isTouchy = (aim: Aim): boolean =>
    isKeyStore(aim) || (deed !== 'read' && deed !== 'fetch' && isSteering(aim))
  for (const aim of told) {
    const orders = read.orders.filter((order) => isOf(order, aim, call))
    if (orders.length === 0) continue
    if (isTouchy(aim)) return NAMED
    if (deed === 'read' && !isOutside(aim.text, facts.folder)) continue
    const strange = orders.filter(
      (order) => order.strength >= leastOf(order, deed, call) && !isOwn(order, call),
    )
    if (strange.length > 0 && !(deed === 'fetch' && intent && isOfKind(deed, intent))) return NAMED
  }
  if (deed !== 'write' || intent === undefined) return undefined
  // Where the user named the file, a stranger may still have said what goes into it.
  const isLasting = aimsOf(facts.arguments).aims.some((aim) => isSteering(aim))
  return contents.some((text) => isDictated(text, isLasting, call)) ? DICTATED : undefined
}

/** Does the order speak of it, or did it come out of the order? */
function isOf(order: ReadOrder, aim: Aim, { facts }: Considered): boolean {
  const came = facts.matches.some(
    ({ isInOrder, origin, sourcePointer, size }) =>
      isInOrder &&
      origin.entry === order.entry &&
      sourcePointer === order.pointer &&
      size * 2 >= Math.min(aim.text.length, LONGEST_TOLD),
  )
  if (came) return true
  const own = aim.stems.length > 0 ? aim.stems : tellingStems(aim.text)
  if (own.length === 0) return false
  const spoken = own.filter((stem) => order.about.has(hashOf(stem))).length
  return spoken * 2 > own.length && (spoken > 1 || own.some((stem) => ODD.test(stem)) || own.length === 1)
}

/** A page that was looked for says “read more at …”; it takes more than that to call it an order. */
function leastOf(order: ReadOrder, deed: Deed, { intent }: Considered): number {
  if (deed !== 'fetch') return MENTIONED
  return intent && (intent.isQuestion || intent.isReading) && SEARCHES.test(order.tool)
    ? 0.5
    : MENTIONED_TO_DO
}

/** Is it the user's task: what they sent the agent to, or what stands in the project they work on? */
function isOwn(order: ReadOrder, { intent, pointed }: Considered): boolean {
  if (!intent || !isWork(intent) || order.strength >= NOTABLE) return false
  if (order.server === 'host') return !SEARCHES.test(order.tool) && !intent.isQuestion
  if (!isHandedOver(intent)) return false
  return (
    pointed !== undefined && (pointed.any?.has(order.entry) === true || isLedBy(order.entry, intent, pointed))
  )
}

function isDictated(text: string, isLasting: boolean, call: Considered): boolean {
  const { intent, read, facts } = call
  if (!intent) return false
  const urls = formsIn(text)
  const addresses = [...urls.urls, ...urls.emails].filter((one) => !intent.text.toLowerCase().includes(one))
  if (!isLasting || addresses.length === 0) return false
  return facts.matches.some(
    ({ isInOrder, origin }) =>
      isInOrder &&
      read.orders.some(
        ({ entry, strength }) => entry === origin.entry && strength >= ORDERLIKE && strength > 0,
      ),
  )
}

/** To be told of in a command, a file must be where something is written to. */
function changesSteering(aim: Aim): boolean {
  return isSteering(aim) && (aim.kind === 'path' || WRITES.test(aim.text))
}

/** The user speaks of rules, settings, what is to be kept for later. */
const isOfLasting = (text: string): boolean =>
  /\b(?:rules?|instructions?|remember|memory|memori[sz]e|from now on|always|settings?|config(?:ure|uration)?|set ?up|setup|mcp|hooks?|alias(?:es)?|profile|init|onboard\w*|conventions?|guidelines?|ssh|cron|agents?\b.{0,20}\bfile)\b/i.test(
    text,
  )

const WRITES = />|\btee\b|\b(?:sed|perl) -i|\bcp\b|\bmv\b|\bcrontab\b|\binstall\b|\becho\b|\bcat\b.{0,40}<</
const SEARCHES = /web|search|browse|fetch|crawl|scrape|tavily|brave|exa|google|bing|navigate|page/i
const ODD = /\d\p{L}|\p{L}\d|\d{4}|_/u
const LONGEST_TOLD = 400
const NAMED = 'A text that the user did not write asks for just this call of a tool of the host'
const DICTATED = 'What is written into a file that steers later sessions stood in a text of somebody else'
const LASTING = 'The file steers later sessions or opens this machine, and the user did not speak of it'
const KEYS = 'Keys or passwords would be read, after text of others, and the user did not speak of them'
const UNASKED = 'Nothing the user said leads to this call, and texts of others were read before it'
