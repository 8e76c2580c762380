import { ALIASES, namedInstead } from './aliases.ts'
import type { LeafReading } from './argument-leaves.ts'
import { companions } from './bearing.ts'
import type { CallReading } from './calls.ts'
import { isComputed } from './computed.ts'
import type { Literal, LiteralKind } from './literals.ts'
import { numberMentions } from './numbers.ts'
import { OPPOSITES } from './opposites.ts'
import type { Reading } from './read.ts'
import { saidIn } from './said.ts'
import { support } from './support.ts'
import { conceptOf, stemsOf } from './words.ts'

/** What the user named at this turn and no call of the turn was given. */
export function lostLiterals(reading: Reading, call: CallReading): readonly Literal[] {
  const turn = reading.turns[call.turn]
  if (!turn) return []
  const beside = [call, ...companions(reading, call)]
  const given = beside.flatMap(({ leaves }) => leaves.map(({ value }) => String(value)))
  const all = saidIn(given.join('\n'))
  const names = beside.map(({ tool }) => saidIn(`${tool.name.replaceAll('_', ' ')} ${tool.description}`))
  return turn.request.literals.filter(
    ({ text }) =>
      support(text, all) < 0.6 &&
      !given.some((value) => support(value, saidIn(text)) >= 0.8) &&
      !names.some((said) => support(text, said) >= 0.9),
  )
}

export interface Contradiction {
  readonly strength: number
  readonly by:
    | 'opposite'
    | 'shape'
    | 'neighbours'
    | 'loss'
    | 'words'
    | 'kind'
    | 'choice'
    | 'echo'
    | 'prose'
    | 'computed'
    | 'nothing'
}

/** How far a value contradicts what was said, and by what it shows: 0 where a text accounts for it. */
export function contradiction(
  leaf: LeafReading,
  call: CallReading,
  lost: readonly Literal[],
  reading: Reading,
): Contradiction {
  const sourced = Math.max(leaf.here, leaf.before, leaf.results)
  const isLong = isProse(leaf.value)
  if (leaf.kind === 'preset' || leaf.kind === 'flag' || call.turn < 0 || sourced >= (isLong ? 0.4 : 0.75))
    return NONE
  if (isComputed(leaf, call, reading)) return { by: 'computed', strength: 0.12 }
  if (isLong && sourced > 0) return { by: 'prose', strength: 0.15 }
  const found: readonly Contradiction[] = [
    { by: 'opposite', strength: byOpposite(leaf, call, reading) },
    { by: 'shape', strength: byShape(leaf, call, reading) },
    { by: 'neighbours', strength: byNeighbours(leaf, call, reading) },
    { by: 'loss', strength: byLoss(leaf, call, lost, reading) },
    { by: 'kind', strength: byKind(leaf, call, reading) },
    { by: 'choice', strength: byChoice(leaf, call, reading) },
    { by: 'echo', strength: byEcho(leaf, call) },
    { by: 'words', strength: byWords(leaf, call, reading) },
  ]
  return found.reduce((most, one) => (one.strength > most.strength ? one : most))
}

const NONE: Contradiction = { by: 'nothing', strength: 0 }

/** What is written for the user is said in other words than the user's. */
function isProse(value: string | number | boolean): boolean {
  return typeof value === 'string' && value.split(' ').length >= 5
}

/** The contrary was said. */
function byOpposite({ value }: LeafReading, call: CallReading, { turns }: Reading): number {
  const opposites = typeof value === 'string' ? (OPPOSITES.get(value.toLowerCase()) ?? []) : []
  const plain = turns[call.turn]!.said.plain
  return opposites.some((word) => plain.includes(` ${word} `)) ? 0.8 : 0
}

/** Another thing of the same kind was said, and no call was given it: another currency. */
function byKind({ value }: LeafReading, call: CallReading, reading: Reading): number {
  if (typeof value !== 'string') return 0
  const said = reading.turns[call.turn]!.request
  const given = saidIn(
    [call, ...companions(reading, call)]
      .flatMap(({ leaves }) => leaves.map((leaf) => String(leaf.value)))
      .join('\n'),
  )
  return namedInstead(value, said.plain).some((name) => support(name, given) < 0.8) ? 0.8 : 0
}

/** Another of the choices was said. */
function byChoice({ key, value }: LeafReading, call: CallReading, { turns }: Reading): number {
  const choices = call.tool.parameters.find(({ name }) => name === key)?.choices ?? []
  const said = turns[call.turn]!.request
  const others = choices.filter((one) => typeof one === 'string').filter((one) => one !== value)
  return choices.includes(value) && others.some((one) => support(one, said) >= 0.8) ? 0.8 : 0
}

/** The result speaks of another value in this place, as if the call had been another. */
function byEcho({ key, value }: LeafReading, { result, leaves }: CallReading): number {
  const back = (result?.leaves ?? []).filter((leaf) => leaf.key === key && typeof leaf.value === typeof value)
  if (back.length !== 1 || leaves.filter((leaf) => leaf.key === key).length !== 1) return 0
  const [one, two] = [String(back[0]!.value), String(value)]
  return support(one, saidIn(two)) >= 0.5 || support(two, saidIn(one)) >= 0.5 ? 0 : 0.72
}

/** Something of the same build was at hand: `D-861` where a result had given `D-386`. */
function byShape({ value, later }: LeafReading, call: CallReading, { turns, results }: Reading): number {
  if (typeof value !== 'string' || later >= 0.9) return 0
  const shape = shapeOf(value)
  if (shape === undefined) return 0
  const own = new Set(call.leaves.map((leaf) => String(leaf.value).toLowerCase()))
  const isOther = (text: string): boolean => shapeOf(text) === shape && !own.has(text.toLowerCase())
  const said = turns
    .slice(0, call.turn + 1)
    .some((turn) => turn.said.literals.some(({ text }) => isOther(text)))
  const given = results.some(
    ({ step, leaves }) => step < call.step && leaves.some((leaf) => isOther(String(leaf.value))),
  )
  return said || given ? 0.88 : 0
}

/** Of codes, addresses, dates and times; undefined for words and plain numbers. */
function shapeOf(text: string): string | undefined {
  if (text.length > 80) return undefined
  if (/^[^\s@]{1,60}@[^\s@]{1,60}$/.test(text)) return 'address'
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return 'date'
  if (!/\d/.test(text) || !/[\p{L}-]/u.test(text) || /\s/.test(text)) return undefined
  return text.replace(/\p{L}{1,40}/gu, 'a').replace(/\d{1,40}/g, '9')
}

/** Others in the same list, or what another call of the turn was given in this place, are the user's. */
function byNeighbours({ pointer, key, value }: LeafReading, call: CallReading, reading: Reading): number {
  const isOwn = (leaf: LeafReading): boolean =>
    leaf.value !== value && Math.max(leaf.here, leaf.before, leaf.results) >= 0.9
  const list = /^(.{0,500})\/\d{1,4}$/.exec(pointer)?.[1]
  const isBeside = (leaf: LeafReading) => leaf.pointer !== pointer && leaf.pointer.startsWith(`${list}/`)
  const inList = list !== undefined && call.leaves.some((leaf) => isBeside(leaf) && isOwn(leaf))
  const others = companions(reading, call).flatMap(({ leaves }) => leaves.filter(isOwn))
  if (others.some((leaf) => leaf.key === key)) return 0.75
  if (inList) return 0.6
  return isFullName(value) && others.some((leaf) => isFullName(leaf.value)) ? 0.6 : 0
}

const isFullName = (value: unknown): boolean =>
  typeof value === 'string' && /^\p{Lu}[\p{L}'’]{1,30}(?: \p{Lu}[\p{L}'’]{1,30}){1,3}$/u.test(value)

/** The user named something of this kind that was left out. */
function byLoss(leaf: LeafReading, call: CallReading, lost: readonly Literal[], reading: Reading): number {
  const sourced = Math.max(leaf.here, leaf.before, leaf.results)
  const told = answersTo(call, reading)
  const isTold = told.some(({ said }) => support(leaf.value, said) >= 0.8)
  const kinds = kindsOf(leaf.value)
  const isSame =
    lost.some(({ kind }) => kinds.includes(kind)) ||
    (typeof leaf.value === 'number' && losesNumber(call, reading))
  const isLostTold = lost.some(({ text }) => told.some(({ said }) => support(text, said) >= 0.8))
  const doubt = leaf.kind === 'choice' ? 0.7 : isShorthand(leaf.value, lost) ? 0.6 : 1
  const turned = (isLostTold && !isTold ? 0.25 : 0) - (isTold && !isLostTold ? 0.15 : 0)
  return Math.min(0.95, doubt * (1 - sourced) * ((isSame ? 0.62 : 0.22) + turned) * standing(call))
}

/** A call that has little to do with the request has other faults. */
const standing = ({ toolFit }: CallReading): number => 0.75 + 0.25 * Math.min(1, toolFit * 1.6)

function answersTo(call: CallReading, { answers, turns }: Reading): Reading['answers'] {
  const next = turns[call.turn + 1]?.step ?? Number.POSITIVE_INFINITY
  return answers.filter(({ step }) => step > call.step && step < next)
}

/** A number was said of which no call was given any form. */
function losesNumber(call: CallReading, reading: Reading): boolean {
  const given = saidIn(
    [call, ...companions(reading, call)]
      .flatMap(({ leaves }) => leaves.map(({ value }) => String(value)))
      .join('\n'),
  ).numbers
  return numberMentions(reading.turns[call.turn]!.request.text).some(
    ({ values, isLoose }) => !isLoose && !values.some((one) => given.has(one)),
  )
}

/** Words of the request that no call was given: more telling where the answer speaks of them all the same. */
function byWords(leaf: LeafReading, call: CallReading, reading: Reading): number {
  const { value } = leaf
  const sourced = Math.max(leaf.here, leaf.before, leaf.results)
  if (typeof value !== 'string' || /\d/.test(value) || value.length > 200 || sourced > 0.5) return 0
  if (/^[A-Z0-9_.]{1,20}$/.test(value) || ALIASES.has(value.toLowerCase())) return 0
  const told = answersTo(call, reading)
  const lost = lostWords(call, reading)
  if (lost.length === 0) return 0
  const isTold = told.some(({ said }) => support(value, said) >= 0.8)
  const isLostTold = lost.some((one) => told.some(({ said }) => said.stems.has(one)))
  const base = isLostTold && !isTold ? 0.7 : isTold ? 0.2 : 0.42
  return (leaf.kind === 'choice' ? 0.7 : 1) * (1 - sourced) * base * standing(call)
}

function lostWords(call: CallReading, reading: Reading): readonly string[] {
  const beside = [call, ...companions(reading, call)]
  const known = new Set(
    beside.flatMap(({ leaves, tool }) => [
      ...stemsOf(leaves.map(({ value }) => String(value)).join(' ')),
      ...stemsOf(`${tool.name} ${tool.description} ${tool.parameters.map(({ name }) => name).join(' ')}`),
    ]),
  )
  const concepts = new Set([...known].map(conceptOf))
  const said = new Set(stemsOf(reading.turns[call.turn]!.request.text))
  return [...said].filter(
    (one) => one.length > 2 && !known.has(one) && !concepts.has(conceptOf(one)) && conceptOf(one) === one,
  )
}

/** A ticker, a code or the name of a market may stand for a name in a way that nobody can read from it. */
function isShorthand(value: string | number | boolean, lost: readonly Literal[]): boolean {
  if (typeof value !== 'string') return false
  if (/^[a-z]{2}(?:-[A-Z]{2})?$/.test(value) && !ALIASES.has(value)) return true
  if (ALIASES.has(value.toLowerCase())) return !lost.some(({ text }) => ALIASES.has(text.toLowerCase()))
  return /^[A-Z0-9_.]{1,20}$/.test(value) && !lost.some(({ text }) => /^[A-Z0-9_.]{1,20}$/.test(text))
}

function kindsOf(value: string | number | boolean): readonly LiteralKind[] {
  if (typeof value === 'number') return ['number']
  const found = new Set(saidIn(`: ${value}`).literals.map(({ kind }) => kind))
  if (found.size === 0 || found.has('name') || found.has('quotation')) found.add('name').add('quotation')
  return [...found]
}
