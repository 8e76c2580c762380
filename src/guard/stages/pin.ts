import { canonicalJson } from '../../core/canonical.ts'
import { field, isObject, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Finding, NotChecked } from '../../core/finding.ts'
import { refusalRow, type RefusalCode } from '../../core/refusal.ts'
import type { Change, Definition, DefinitionKind } from '../../core/subject.ts'
import { worst } from '../../core/severity.ts'
import type { PinKind } from '../../store/pins.ts'
import { definitionOf } from '../../core/definition-of.ts'
import { definitionOutcome, runAt } from '../../detectors/definition-outcome.ts'
import { blocks, type GateState } from '../gate-state.ts'
import { promptSkeleton } from '../prompt-skeleton.ts'
import type { Seen, SharedWord } from '../shared-word.ts'
import { defineStage, refuse } from '../stage.ts'
import type { DefinitionList, Transit } from '../transit.ts'

/** Compares everything a server advertises with what was approved, and holds what rests on anything else. */
export default defineStage({
  name: 'pin',
  deadline: 2000,
  run(transit, state) {
    const { message, list } = transit
    if (!message || message.isError) return
    if (message.from === 'client') return holdRequest(transit, state)
    if (list) return seeList(transit, state, list)
    if (message.kind !== 'response') return
    if (message.method === 'initialize' || message.method === 'server/discover')
      seeInstructions(transit, state)
    if (message.method === 'prompts/get') seePromptBody(transit, state)
  },
})

const RESTS_ON: Readonly<Record<string, { readonly kind: PinKind; readonly key: string }>> = {
  'tools/call': { kind: 'tool', key: 'name' },
  'prompts/get': { kind: 'prompt', key: 'name' },
  'resources/read': { kind: 'resource', key: 'uri' },
  'resources/subscribe': { kind: 'resource', key: 'uri' },
}

function holdRequest(transit: Transit, state: GateState): void {
  const { message, pointer } = transit
  const rests = message?.kind === 'request' ? RESTS_ON[message.method] : undefined
  const name = rests && stringField(message?.body, rests.key)
  const code = rests && name !== undefined ? state.pins.held(rests.kind, name) : undefined
  if (rests && code) refuse(transit, state, { code, pointer: `${pointer}/params/${rests.key}` })
}

function seeList(transit: Transit, state: GateState, list: DefinitionList): void {
  if (list.isFirstPage) state.surfaces.startListing(list.kind, state.pins.names(list.kind).length === 0)
  const definitions = list.items.map((json) => definitionOf(list.kind, json))
  const present = definitions.filter((definition) => definition !== undefined)
  state.surfaces.put(present, list.kind, list.isFirstPage)
  state.shared?.recognise(present.map(pinnedOf))
  const before = list.isFirstPage && list.isLastPage ? goneNames(state, list.kind, present) : []
  definitions.forEach((definition, index) => {
    const at = `${transit.pointer}/result/${list.key}/${index}`
    // Without a name there is nothing to pin, and nothing to call: no host needs it.
    if (!definition) return withhold(transit, state, 'detect/definition', at)
    const renamedFrom = state.pins.isKnown(list.kind, definition.name)
      ? undefined
      : before.find((name) => isRenamed(state, list.kind, name, definition.json))
    seeItem(transit, state, definition, at, renamedFrom)
  })
}

function seeItem(
  transit: Transit,
  state: GateState,
  definition: Definition,
  at: string,
  renamedFrom: string | undefined,
): void {
  const { kind, name, json } = definition
  const pinned = pinnedOf(definition)
  let word: SharedWord | undefined
  const shared = (): SharedWord | undefined => (word ??= state.shared?.wordOn(pinned))
  const isFlagged = (): boolean =>
    renamedFrom !== undefined ||
    definitionOutcome(definition).findings.some((finding) => blocks(state, finding)) ||
    doubts(shared(), at).some((finding) => blocks(state, finding))
  const isFirst = !state.pins.isKnown(kind, name)
  const isNew = isFirst && !state.surfaces.isNewListing(kind)
  const sight = state.pins.see(kind, name, json, isFlagged, pinned.json === json ? undefined : pinned.json)
  if (isFirst || sight.change) tellShared(transit, state, pinned, shared(), at)
  if (sight.status === 'unpinned') transit.notChecked.push(UNPINNED)
  if (sight.status === 'changed') withhold(transit, state, 'pin/changed', at)
  if (sight.status === 'held')
    withhold(transit, state, state.pins.held(kind, name) ?? 'detect/definition', at)
  if (sight.isByPerson) transit.approvedByPerson.add(at)
  const change = sight.change ?? (isNew ? { kind, name, before: null, after: json } : undefined)
  if (change) judgeChange(transit, state, renamedFrom === undefined ? change : { ...change, renamedFrom }, at)
}

/** What is pinned of it. */
const pinnedOf = ({ kind, name, json }: Definition): Seen => ({
  kind,
  name,
  json: kind === 'resource' && isObject(json) ? withoutVolatile(json) : json,
})

/** A word for it loosens nothing; a word against it holds it until a person has looked. */
function doubts(word: SharedWord | undefined, pointer: string): readonly Finding[] {
  if (word?.severity === undefined) return []
  const { severity, says: message } = word
  return [{ rule: 'pin/unshared', severity, confidence: 'high', message, place: { pointer } }]
}

function tellShared(
  transit: Transit,
  state: GateState,
  { kind, name }: Seen,
  word: SharedWord | undefined,
  at: string,
): void {
  if (!word) return
  transit.findings.push(...doubts(word, at))
  state.record({ kind: 'note', message: 'shared pins', about: kind, name, says: word.says })
}

/** A change of it would not be seen. */
const UNPINNED: NotChecked = { what: 'pin', reason: 'the server has more definitions than are pinned' }

/** Sizes and dates of resources change whenever somebody works: they are data, not definition. */
function withoutVolatile(json: JsonObject): JsonObject {
  const { size: _size, annotations, ...rest } = json
  if (!isObject(annotations)) return rest
  const { lastModified: _modified, ...kept } = annotations
  return { ...rest, annotations: kept }
}

function judgeChange(transit: Transit, state: GateState, change: Change, at: string): boolean {
  const outcome = runAt('change', change, (pointer) => at + withoutSide(pointer))
  transit.findings.push(...outcome.findings)
  transit.notChecked.push(...outcome.notChecked)
  state.record({
    kind: 'pin',
    about: change.kind,
    name: change.name,
    change: change.before === null ? 'added' : 'changed',
    severity: worst(outcome.findings.map(({ severity }) => severity)) ?? 'info',
    rules: outcome.findings.map(({ rule }) => rule),
  })
  return outcome.findings.some((finding) => blocks(state, finding))
}

/** Places in a change start with the side they are on; in the message only what it became exists. */
const withoutSide = (pointer: string): string => pointer.replace(/^\/(?:before|after)/, '')

function withhold(transit: Transit, state: GateState, code: RefusalCode, pointer: string): void {
  const message = refusalRow(code).reason
  transit.findings.push({ rule: code, severity: 'high', confidence: 'high', message, place: { pointer } })
  if (state.mode === 'enforce') transit.withheld.set(pointer, { code, rule: code, pointer })
}

/** Approved names that a whole list no longer has. */
function goneNames(state: GateState, kind: DefinitionKind, present: readonly Definition[]): string[] {
  const here = new Set(present.map(({ name }) => name))
  return state.pins.names(kind).filter((name) => !here.has(name))
}

/** A new name for what was approved under one that vanished would otherwise start with a clean sheet. */
function isRenamed(state: GateState, kind: DefinitionKind, from: string, json: JsonValue): boolean {
  const before = state.pins.approved(kind, from)
  if (!isObject(before)) return false
  const same = (key: string): boolean =>
    before[key] !== undefined && JSON.stringify(before[key]) === JSON.stringify(field(json, key))
  const hasParameters = Object.keys(field(before['inputSchema'], 'properties') ?? {}).length > 0
  return (
    same('description') || (hasParameters && same('inputSchema')) || (kind === 'prompt' && same('arguments'))
  )
}

function seeInstructions(transit: Transit, state: GateState): void {
  const { message, pointer, conversation } = transit
  const revision = stringField(message?.body, 'protocolVersion')
  if (revision !== undefined) conversation.session.revision = revision
  const instructions = stringField(message?.body, 'instructions')
  state.surfaces.instruct(instructions)
  if (instructions === undefined) return
  const at = `${pointer}/result/instructions`
  const seen: Seen = { kind: 'instructions', name: '', json: instructions }
  const isFirst = !state.pins.isKnown('instructions', '')
  const word = isFirst ? state.shared?.wordOn(seen) : undefined
  const isDoubted = (): boolean => doubts(word, at).some((finding) => blocks(state, finding))
  const sight = state.pins.see('instructions', '', instructions, isDoubted)
  if (isFirst || sight.change) tellShared(transit, state, seen, word ?? state.shared?.wordOn(seen), at)
  if (sight.status === 'held' && state.pins.held('instructions', '') === 'detect/definition')
    withhold(transit, state, 'pin/unshared', at)
  if (sight.isByPerson) transit.approvedByPerson.add(at)
  if (!sight.change) return
  withhold(transit, state, 'pin/changed', at)
  judgeChange(transit, state, sight.change, at)
}

/**
 * The same prompt with the same arguments must have the same body, but for numbers and dates. With other arguments the
 * body may differ, as long as the difference is none that a check objects to.
 */
function seePromptBody(transit: Transit, state: GateState): void {
  const { message, pointer } = transit
  const name = stringField(message?.request, 'name')
  const messages = field(message?.body, 'messages')
  if (name === undefined || messages === undefined) return
  const given = field(message?.request, 'arguments') ?? {}
  const skeleton = promptSkeleton(messages, given)
  const sight = state.pins.see(
    'prompt-body',
    name,
    { arguments: given, messages: skeleton },
    () => false,
    skeleton,
  )
  if (!sight.change) return
  const { before } = sight.change
  const change = { ...sight.change, before: field(before, 'messages') ?? null, after: messages }
  const isRisky = judgeChange(transit, state, change, `${pointer}/result/messages`)
  const isSameQuestion = canonicalJson(field(before, 'arguments') ?? {}) === canonicalJson(given)
  if (isSameQuestion || isRisky)
    refuse(transit, state, { code: 'pin/changed', pointer: `${pointer}/result/messages` })
}
