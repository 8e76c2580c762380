import { formsIn } from '../forms.ts'
import type { Intent } from '../intent.ts'
import type { Considered } from '../judge-call.ts'
import { isLedBy } from '../pointing.ts'
import { MENTIONED, MENTIONED_TO_DO, NOTABLE } from '../strength.ts'
import type { ReadOrder } from '../traces.ts'
import { hashOf, stemOf, wordsOf } from '../words.ts'
import { type Aim, type Aims, type Deed, tellingStems } from './aims.ts'
import { isRoutine, runsUnseen } from './commands.ts'
import { isHandedOver, isOfKind, isQuoted, isWork } from './led.ts'
import { isKeyStore, isOutside, isSteering } from './protected.ts'
import { isWeb } from './web.ts'

/** The words of somebody else that this call follows, where the user sent nobody to them for that. */
export function causeOf(
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
    if (deed === 'fetch' && isForVisit(orders, intent, call)) continue
    if (orders.length === 0 || orders.some((order) => isStrange(order, aim, deed, intent, call))) return NAMED
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
  deed !== 'fetch' &&
  (isKeyStore(aim) ||
    (deed !== 'read' && isSteering(aim)) ||
    (aim.kind === 'command' && runsUnseen(aim.text)))

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
  orders.every((order) => order.server === HOST && isOwn(order, aim, intent, call))

const FAR = /(?:^|[\s"'=])(?:~|\$HOME|\/)|\.\.\//

/** Who asks for pages wants them visited; not where somebody presses for it, and not with anything private in the address. */
const isForVisit = (orders: readonly ReadOrder[], intent: Intent | undefined, call: Considered): boolean =>
  intent !== undefined &&
  isOfKind('fetch', intent) &&
  !carriesPrivate(call) &&
  orders.every((order) => order.strength < NOTABLE && !namesTool(order, call.facts.tool))

const carriesPrivate = ({ facts }: Considered): boolean =>
  facts.matches.some(({ origin }) => origin.confidentiality !== 'public')

function isStrange(
  order: ReadOrder,
  aim: Aim,
  deed: Deed,
  intent: Intent | undefined,
  call: Considered,
): boolean {
  if (order.strength < leastOf(order, deed, intent, call.facts.tool)) return false
  // A listing of the host's own speaks of many files.
  if (order.server === HOST && order.strength <= MENTIONED) return false
  return !isOwn(order, aim, intent, call)
}

/** Where to is told; what goes along after the question mark is not. */
const toldOf = ({ kind, text }: Aim): string => (kind === 'address' ? (text.split(/[?#]/, 1)[0] ?? '') : text)

/** Does the order speak of it, or did it come out of the order? */
function isOf(order: ReadOrder, aim: Aim, { facts }: Considered): boolean {
  const came = facts.matches.some(
    ({ isInOrder, origin, sourcePointer, size }) =>
      isInOrder &&
      origin.entry === order.entry &&
      sourcePointer === order.pointer &&
      size * 2 >= Math.min(toldOf(aim).length, LONGEST_TOLD),
  )
  if (came) return true
  const own = aim.stems.length > 0 ? aim.stems : tellingStems(aim.text)
  if (own.length === 0) return false
  const spoken = own.filter((stem) => order.about.has(hashOf(stem))).length
  return spoken * 2 > own.length && (spoken > 1 || own.some((stem) => ODD.test(stem)) || own.length === 1)
}

/** A page that was looked for says “read more at …”; it takes more than that to call it an order. */
function leastOf(order: ReadOrder, deed: Deed, intent: Intent | undefined, tool: string): number {
  if (deed !== 'fetch') return MENTIONED
  const isLookedFor = intent !== undefined && (intent.isQuestion || intent.isReading) && isWeb(order)
  return isLookedFor && !namesTool(order, tool) ? 0.5 : MENTIONED_TO_DO
}

/** Who knows what the tool is called speaks to an agent, and not to a reader. */
function namesTool({ about }: ReadOrder, tool: string): boolean {
  const stems = wordsOf(tool).map(({ text }) => stemOf(text))
  return stems.length > 1 && stems.every((stem) => about.has(hashOf(stem)))
}

/** Is it the user's task: what they sent the agent to, or what stands in the project they work on? */
function isOwn(
  order: ReadOrder,
  aim: Aim,
  intent: Intent | undefined,
  { facts, pointed }: Considered,
): boolean {
  if (!intent || order.strength >= NOTABLE) return false
  const entry = facts.trail.find(({ number }) => number === order.entry)
  if (entry?.kind === 'result' && entry.isError && order.server !== HOST) return false
  // To hand over a task is not to hand over the rest of the machine.
  if (aim.kind === 'path' && order.server !== HOST && isOutside(aim.text, facts.folder)) return false
  if (isHandedOver(intent) && pointed !== undefined)
    if (pointed.any?.has(order.entry) === true || isLedBy(order.entry, intent, pointed)) return true
  return isWork(intent) && !intent.isQuestion && order.server === HOST && !isWeb(order)
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

/** The trail's name for what is built into the host. */
const HOST = 'host'
const ODD = /\d\p{L}|\p{L}\d|\d{4}|_/u
const LONGEST_TOLD = 400
const NAMED = 'A text that the user did not write asks for just this call of a tool of the host'
const DICTATED = 'What is written into a file that steers later sessions stood in a text of somebody else'
