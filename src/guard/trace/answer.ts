import type { ToolLabel } from '../../core/label.ts'
import type { Finding } from '../../core/finding.ts'
import { atLeast } from '../../core/severity.ts'
import type { Order } from '../../core/trail.ts'
import { field, isObject, listField, stringField, type JsonValue } from '../../core/value.ts'
import { formsIn } from '../../flow/call/forms.ts'
import { readOrders } from '../../flow/call/orders.ts'
import { eachLeaf } from '../each-leaf.ts'
import type { Flows } from '../flows.ts'
import type { GateState } from '../gate-state.ts'
import { definitionOf } from '../../core/definition-of.ts'
import type { Transit } from '../transit.ts'
import { READING } from './call.ts'
import { rememberAddresses } from './addresses-of-definitions.ts'
import { isWarnedOf, strictened } from './exchanged-labels.ts'
import { rememberResult } from './remember-result.ts'
import { scalars } from './scalars.ts'

/** Remembers what a result holds, once it is on its way. */
export function traceAnswer(transit: Transit, state: GateState, flows: Flows): void {
  const message = transit.message!
  if (transit.list || GREETS.has(message.method)) rememberAddresses(transit, state.server, flows)
  if (transit.list) return traceDefinitions(transit, state, flows)
  const name = stringField(message.request, 'name') ?? stringField(message.request, 'uri')
  if (!READ.has(message.method) || name === undefined) return
  const { findings } = transit
  const known =
    message.method === 'tools/call'
      ? flows.labeller(state.server, message.definition ?? { kind: 'tool', name, json: { name } })
      : READING
  const label = flows.exchangesLabels ? strictened(known, message.body) : known
  transit.label = label
  flows.later(() => {
    // Also of what is stopped: the agent may come by it in another way.
    remember(transit, state, flows, name, label, findings)
  })
}

/** What a server says of itself first, in either era. */
const GREETS = new Set(['initialize', 'server/discover'])
const READ = new Set(['tools/call', 'resources/read', 'prompts/get'])

function remember(
  transit: Transit,
  { server }: GateState,
  flows: Flows,
  tool: string,
  { integrity, confidentiality }: ToolLabel,
  findings: readonly Finding[],
): void {
  const found = byPointer(findings)
  const leaves = leavesOf(transit).map((leaf) => ({
    ...leaf,
    orders: readOrders(leaf.text, leaf.pointer, found.get(leaf.pointer) ?? []).filter(
      (order) => !isLeftOut(order, transit),
    ),
  }))
  const { body } = transit.message!
  const told = { server, tool, integrity, confidentiality, at: flows.now() }
  const isError = transit.envelope.isError || field(body, 'isError') === true
  // A peer's own warning counts as much as a detector's.
  const warned = flows.exchangesLabels && isWarnedOf(body) ? WARNED : []
  rememberResult(flows.of(transit.conversation.session), told, leaves, isError, warned)
}

/** What was cut out nobody read. */
const isLeftOut = ({ pointer, start, end }: Order, { cuts }: Transit): boolean =>
  cuts.some((cut) => cut.pointer === pointer && start < (cut.end ?? end) && end > (cut.start ?? start))

/** A result has many strings and hardly any findings. */
function byPointer(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    // What was left out ordered nothing of anybody who read the rest.
    if (finding.rule === 'guardian/step-talked-away') continue
    const there = found.get(finding.place.pointer)
    if (there) there.push(finding)
    else found.set(finding.place.pointer, [finding])
  }
  return found
}

/** Strings as the detectors see them, and the numbers of structured content. */
function leavesOf(transit: Transit): { text: string; pointer: string }[] {
  const found: { text: string; pointer: string }[] = []
  eachLeaf(transit, (text, role, pointer) => {
    if (role !== 'key') found.push({ text, pointer })
  })
  const structured = field(transit.message!.body, 'structuredContent')
  if (structured === undefined) return found
  for (const { text, pointer } of scalars(structured))
    if (!Number.isNaN(Number(text)))
      found.push({ text, pointer: `${transit.pointer}/result/structuredContent${pointer}` })
  return found
}

/** A definition that the checks object to may still have been read: what it orders is remembered as orders. */
function traceDefinitions(transit: Transit, { server }: GateState, flows: Flows): void {
  const { list, pointer, findings } = transit
  if (list?.kind !== 'tool') return
  const session = transit.conversation.session
  flows.later(() => flows.of(session).memory.ignore(list.items.flatMap(wordsOf)))
  const base = `${pointer}/result/tools/`
  const grave = findings.filter(
    ({ severity, place }) => atLeast(severity, 'medium') && place.pointer.startsWith(base),
  )
  if (grave.length === 0) return
  flows.later(() => {
    const { trail, memory } = flows.of(session)
    eachLeaf(transit, (text, _role, at) => {
      const found = grave.filter(({ place }) => place.pointer === at)
      if (found.length === 0) return
      const index = Number(at.slice(base.length).split('/')[0])
      const tool = definitionOf('tool', list.items[index] ?? null)?.name ?? ''
      const orders: readonly Order[] = readOrders(text, at, found)
      const told = {
        at: flows.now(),
        server,
        tool,
        integrity: 'untrusted',
        confidentiality: 'public',
      } as const
      const entry = trail.append({ kind: 'result', ...told, isError: false, orders })
      memory.learn({ text, pointer: at, origin: { entry, ...told }, orders })
    })
  })
}

/** Names and enumerations of a definition: that an argument holds one says nothing of where it came from. */
function wordsOf(tool: JsonValue): readonly string[] {
  const words: string[] = []
  const properties = field(field(tool, 'inputSchema'), 'properties')
  const name = stringField(tool, 'name')
  if (name !== undefined) words.push(name)
  if (!isObject(properties)) return words
  for (const [key, schema] of Object.entries(properties)) {
    words.push(key)
    // Whom a choice names is no word of the tool’s.
    for (const one of listField(schema, 'enum'))
      if (typeof one === 'string' && !isAddress(one)) words.push(one)
  }
  return words.slice(0, MOST_WORDS)
}

const isAddress = (text: string): boolean =>
  Object.values(formsIn(text)).some((found: readonly string[]) => found.length > 0)

const MOST_WORDS = 200

const WARNED: readonly Order[] = [{ pointer: '/result', start: 0, end: 0, actions: [], strength: 1 }]
