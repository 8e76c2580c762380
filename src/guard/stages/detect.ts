import { definitionOf } from '../../core/definition-of.ts'
import { definitionOutcome, OVERDUE, runAt } from '../../detectors/definition-outcome.ts'
import type { Outcome } from '../../detectors/run-these.ts'
import { messageOutcome } from '../../detectors/message-outcome.ts'
import { steeringFindings } from '../../detectors/steering-outcome.ts'
import { looseOutcome } from '../detection.ts'
import type { GateState } from '../gate-state.ts'
import { defineStage } from '../stage.ts'
import type { DefinitionList, Transit } from '../transit.ts'

/** Shows the message, every string in it, and what it makes of the server's surface, to the detectors. */
export default defineStage({
  name: 'detect',
  deadline: 2000,
  run(transit, state) {
    const { message, envelope, list, pointer } = transit
    if (!message) return
    const body = message.kind !== 'response' ? 'params' : envelope.isError ? 'error' : 'result'
    addInTime(transit, messageOutcome(message, `${pointer}/${body}`, transit.until))
    if (envelope.extra) addInTime(transit, looseOutcome(envelope.extra, pointer, transit.until))
    if (list) detectList(transit, state, list)
    if (isGreeting(transit)) detectGreeting(transit, state)
  },
})

const isGreeting = ({ message }: Transit): boolean =>
  message?.from === 'server' && message.kind === 'response' && GREETINGS.has(message.method)

const GREETINGS = new Set(['initialize', 'server/discover'])

/** What a server says of itself as a whole, beside what the other servers have. */
function detectGreeting(transit: Transit, { surfaces }: GateState): void {
  const page = { ...surfaces.own(), tools: [], prompts: [], resources: [] }
  const at = (): string => `${transit.pointer}/result/instructions`
  transit.findings.push(...steeringFindings(page, surfaces.fleet(), at))
}

function addInTime(transit: Transit, outcome: Outcome): void {
  if (outcome.notChecked.includes(OVERDUE)) transit.isLate = true
  add(transit, outcome)
}

function detectList(transit: Transit, state: GateState, list: DefinitionList): void {
  const base = `${transit.pointer}/result/${list.key}`
  list.items.forEach((json, index) => {
    const definition = definitionOf(list.kind, json)
    if (definition) addAt(transit, definitionOutcome(definition), `${base}/${index}`)
  })
  detectSteering(transit, state, list, base)
  if (!list.isLastPage) return
  const at = surfacePlace(state, list, base)
  addHere(transit, runAt('surface', state.surfaces.own(), at))
  addHere(
    transit,
    runAt('fleet', state.surfaces.fleet(), (pointer) => at(pointer.replace(/^\/own/, ''))),
  )
}

/** Page by page: what is on this one is shown before the next comes. */
function detectSteering(transit: Transit, { surfaces }: GateState, list: DefinitionList, base: string): void {
  const places: number[] = []
  const definitions = list.items.flatMap((json, index) => {
    const definition = definitionOf(list.kind, json)
    if (definition) places.push(index)
    return definition ?? []
  })
  const key = list.kind === 'template' ? 'resources' : list.key
  const empty = {
    server: surfaces.own().server,
    instructions: undefined,
    tools: [],
    prompts: [],
    resources: [],
  }
  const at = (pointer: string): string => {
    const [, , index, , ...rest] = pointer.split('/')
    return [base, places[Number(index)], ...rest].join('/')
  }
  transit.findings.push(...steeringFindings({ ...empty, [key]: definitions }, surfaces.fleet(), at))
}

/**
 * A place in the surface, as a place in this list: `/tools/3/json/description` becomes `/result/tools/3/description`.
 * What stands in another list, or on an earlier page, was judged when that came: it has no place here.
 */
function surfacePlace(state: GateState, list: DefinitionList, base: string): (pointer: string) => string {
  const key = list.kind === 'template' ? 'resources' : list.key
  const surface = state.surfaces.own()
  const all = key === 'tools' ? surface.tools : key === 'prompts' ? surface.prompts : surface.resources
  const skipped = all.length - list.items.length
  return (pointer) => {
    const [, of, index, ...rest] = pointer.split('/')
    const here = Number(index) - skipped
    if (of !== key || !(here >= 0)) return ELSEWHERE
    const tail = rest[0] === 'json' ? rest.slice(1) : rest
    return [base, here, ...tail].join('/')
  }
}

const ELSEWHERE = '#'

function addHere(transit: Transit, { findings, notChecked }: Outcome): void {
  add(transit, { findings: findings.filter(({ place }) => place.pointer !== ELSEWHERE), notChecked })
}

function add(transit: Transit, outcome: Outcome): void {
  transit.findings.push(...outcome.findings)
  transit.notChecked.push(...outcome.notChecked)
}

function addAt(transit: Transit, { findings, notChecked }: Outcome, base: string): void {
  for (const finding of findings) {
    transit.findings.push({ ...finding, place: { ...finding.place, pointer: base + finding.place.pointer } })
  }
  transit.notChecked.push(...notChecked)
}
