import type { Finding } from '../../core/finding.ts'
import { type Aim, type Aims, aimsOf, type Deed, deedOf, tellingStems } from './built-in/aims.ts'
import { isHandedOver, isNamed, isOfKind, isQuoted, isWork, ownOf } from './built-in/led.ts'
import { isRoutine } from './built-in/commands.ts'
import { isMereLook } from './built-in/mere-look.ts'
import { isKeyStore, isOutside, isSteering } from './built-in/protected.ts'
import { formsIn } from './forms.ts'
import type { Intent } from './intent.ts'
import type { Considered } from './judge-call.ts'
import { isLedBy } from './pointing.ts'
import { MENTIONED, MENTIONED_TO_DO, NOTABLE } from './strength.ts'
import { finding } from './told.ts'
import type { ReadOrder } from './traces.ts'
import { hashOf } from './words.ts'

/**
 * What is wrong with a call of a tool that is built into the host. Nobody else stands before these, and what they reach is
 * the machine itself; so what counts is whose idea it was: a text of somebody else that asks for just this, or the user.
 */
export function builtIn(call: Considered): Finding | undefined {
  const { facts, read } = call
  const deed = deedOf(facts.label)
  if (deed === undefined) return undefined
  const intent = call.intent && ownOf(call.intent)
  const aimed = aimsOf(facts.arguments)
  const told = aimed.aims.filter((aim) => intent === undefined || !isNamed(aim, intent))
  const cause = causeOf(call, intent, deed, aimed, told)
  if (cause) return finding('flow/obeyed-order', 'high', 'medium', '', cause)
  if (intent === undefined) return undefined
  const lasting = told.find((aim) => (deed === 'write' || deed === 'run') && changesSteering(aim))
  if (lasting && !isOfLasting(intent.text)) return unasked('high', LASTING)
  if (deed !== 'fetch' && !isWork(intent) && told.some((aim) => isKeyStore(aim))) return unasked('high', KEYS)
  if (!read.hasUntrusted) return undefined
  const isLed = aimed.aims.length > told.length || isOfKind(deed, intent) || isHandedOver(intent)
  if (isLed || deed === 'read') return undefined
  // What was understood leads elsewhere; of what was not, nobody can say.
  const isUnderstood = intent.asked !== 0 || intent.isQuestion
  const reaches = told.some(
    (aim) =>
      (aim.kind === 'command' && !isMereLook(aim.text)) ||
      (aim.kind === 'path' && isOutside(aim.text, facts.folder)),
  )
  return unasked(read.hasPosed || (isUnderstood && reaches) ? 'high' : 'medium', UNASKED)
}

const unasked = (severity: 'high' | 'medium', message: string): Finding =>
  finding('flow/unasked-call', severity, 'low', '', message)

/** The words of somebody else that this call follows, where the user sent nobody to them for that. */
function causeOf(
  call: Considered,
  intent: Intent | undefined,
  deed: Deed,
  aimed: Aims,
  told: readonly Aim[],
): string | undefined {
  const { facts } = call
  for (const aim of told) {
    const orders = call.read.orders.filter((order) => isOf(order, aim, call))
    if (orders.length === 0 && !(call.intent && isQuoted(aim, call.intent))) continue
    if (isTouchy(aim, deed) && !isProjects(aim, orders, intent, call)) return NAMED
    if (deed === 'read' && !isOutside(aim.text, facts.folder)) continue
    if (intent && isWork(intent) && isDaily(aim, deed, facts.folder)) continue
    if (deed === 'fetch' && intent && isOfKind(deed, intent) && !carriesPrivate(call)) continue
    if (orders.length === 0 || orders.some((order) => isStrange(order, deed, intent, call))) return NAMED
  }
  if (deed !== 'write') return undefined
  // Where the user named the file, a stranger may still have said what goes into it.
  const isLasting = aimed.aims.some((aim) => isSteering(aim))
  return isLasting && aimed.contents.some((text) => isDictated(text, call)) ? DICTATED : undefined
}

/** Who works on code edits files of the project and starts its scripts, whatever an issue or a page says of them. */
const isDaily = ({ kind, text }: Aim, deed: Deed, folder: string | undefined): boolean =>
  kind === 'command' ? isRoutine(text) : deed === 'write' && kind === 'path' && !isOutside(text, folder)

const isTouchy = (aim: Aim, deed: Deed): boolean =>
  deed !== 'fetch' && (isKeyStore(aim) || (deed !== 'read' && isSteering(aim)))

/** `.env` of the project, of which its own readme speaks, is part of the work on it. */
const isProjects = (
  aim: Aim,
  orders: readonly ReadOrder[],
  intent: Intent | undefined,
  call: Considered,
): boolean =>
  !isSteering(aim) &&
  !(aim.kind === 'path' ? isOutside(aim.text, call.facts.folder) : FAR.test(aim.text)) &&
  orders.length > 0 &&
  orders.every((order) => order.server === 'host' && isOwn(order, intent, call))

const FAR = /(?:^|[\s"'=])(?:~|\$HOME|\/)|\.\.\//

const carriesPrivate = ({ facts }: Considered): boolean =>
  facts.matches.some(({ origin }) => origin.confidentiality !== 'public')

function isStrange(order: ReadOrder, deed: Deed, intent: Intent | undefined, call: Considered): boolean {
  if (order.strength < leastOf(order, deed, intent)) return false
  // A listing of the host's own speaks of many files.
  if (order.server === 'host' && order.strength <= MENTIONED) return false
  return !isOwn(order, intent, call)
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
function leastOf(order: ReadOrder, deed: Deed, intent: Intent | undefined): number {
  if (deed !== 'fetch') return MENTIONED
  return intent && (intent.isQuestion || intent.isReading) && SEARCHES.test(order.tool)
    ? 0.5
    : MENTIONED_TO_DO
}

/** Is it the user's task: what they sent the agent to, or what stands in the project they work on? */
function isOwn(order: ReadOrder, intent: Intent | undefined, { pointed }: Considered): boolean {
  if (!intent || order.strength >= NOTABLE) return false
  if (isHandedOver(intent) && pointed !== undefined)
    if (pointed.any?.has(order.entry) === true || isLedBy(order.entry, intent, pointed)) return true
  return isWork(intent) && !intent.isQuestion && order.server === 'host' && !SEARCHES.test(order.tool)
}

/** It has an address in it that the user never named, and stood in an order. */
function isDictated(text: string, { intent, read, facts }: Considered): boolean {
  if (!intent) return false
  const { urls, emails } = formsIn(text)
  const said = intent.text.toLowerCase()
  if (![...urls, ...emails].some((one) => !said.includes(one))) return false
  return facts.matches.some(({ origin }) =>
    read.orders.some(({ entry, strength }) => entry === origin.entry && strength >= MENTIONED_TO_DO),
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
const KEYS = 'Keys or passwords would be read, and the user did not speak of them'
const UNASKED = 'Nothing the user said leads to this call, and texts of others were read before it'
