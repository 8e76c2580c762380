import { definitionOf } from '../../core/definition-of.ts'
import { refusalRow, type RefusalCode } from '../../core/refusal.ts'
import { field, isObject, stringField, type JsonValue } from '../../core/value.ts'
import { eachLeaf } from '../each-leaf.ts'
import type { Flood } from '../flood.ts'
import type { GateState } from '../gate-state.ts'
import { defineStage, refuse } from '../stage.ts'
import type { Transit } from '../transit.ts'

/** No server may keep its client, its user or its model busy: what is too much, too often or without end goes no further. */
export default defineStage({
  name: 'flood',
  deadline: 1000,
  run(transit, state) {
    const { message, from, conversation, envelope } = transit
    if (!message || from === 'client') return
    const flood = state.floods(conversation.session)
    if (envelope.kind === 'response') ofAnswer(transit, state, flood)
    else if (ASKS.has(message.method)) ofAsk(transit, state, flood, message.body)
    else ofMessage(transit, state, flood)
  },
})

const ASKS = new Set(['sampling/createMessage', 'elicitation/create'])

function ofMessage(transit: Transit, state: GateState, flood: Flood): void {
  const { message, frame } = transit
  const { isOver, spilt } = flood.bucket(message!.method).take(1 + frame.bytes.byteLength / A_PLAIN_ONE)
  if (!isOver) {
    if (spilt > 1) state.recordRefused({ kind: 'note', message: 'flood', from: 'server', dropped: spilt })
    return
  }
  // The first says what is wrong; the rest are as many as the server likes, and fill neither the record nor our time.
  if (spilt === 1) over(transit, state, 'flood/messages')
  else if (state.mode === 'enforce') {
    transit.refusal ??= { code: 'flood/messages', rule: 'flood/messages', pointer: transit.pointer }
    transit.isDropped = true
  }
}

const A_PLAIN_ONE = 256

function ofAsk(
  transit: Transit,
  state: GateState,
  flood: Flood,
  params: JsonValue | undefined,
  method = transit.message!.method,
): void {
  const taken = flood.asks.take({ method, params })
  if (taken !== 'pass') over(transit, state, taken === 'repeated' ? 'flood/repeated' : 'flood/asks')
}

function ofAnswer(transit: Transit, state: GateState, flood: Flood): void {
  const { message, asked } = transit
  const { method, body } = message!
  ofList(transit, state, flood)
  const asks = field(body, 'inputRequests')
  if (isObject(asks)) {
    for (const ask of Object.values(asks).slice(0, MOST_ASKS)) {
      const wanted = stringField(ask, 'method') ?? ''
      if (ASKS.has(wanted)) ofAsk(transit, state, flood, field(ask, 'params'), wanted)
    }
  }
  if (READ.has(method) && asked?.isOwn !== true && isHuge(transit, flood.answer))
    over(transit, state, 'flood/answer')
}

const MOST_ASKS = 200
const READ = new Set(['tools/call', 'prompts/get', 'resources/read'])

/** A list that never ends is ended: what it has brought is of use. */
function ofList(transit: Transit, state: GateState, { listings }: Flood): void {
  const { list, message, pointer } = transit
  const next = stringField(message!.body, 'nextCursor')
  if (!list || next === undefined) return
  const names = list.items
    .map((json) => definitionOf(list.kind, json)?.name)
    .filter((name) => name !== undefined)
  const cursor = stringField(message!.request, 'cursor')
  if (!listings.isEndless({ method: message!.method, cursor, next, names })) return
  const at = `${pointer}/result/nextCursor`
  found(transit, 'flood/pages', at)
  if (state.mode !== 'enforce') return
  transit.cuts.push({ rule: 'flood/pages', pointer: at })
  transit.list = { ...list, isLastPage: true }
}

/** Text, that is: pictures and sounds are not read word by word. What is said twice, as structured content too, counts once. */
function isHuge(transit: Transit, most: number): boolean {
  if (transit.frame.bytes.byteLength <= most) return false
  let [said, structured] = [0, 0]
  const place = `${transit.pointer}/result/structuredContent`
  eachLeaf(transit, (value, role, pointer) => {
    if (role === 'blob') return
    if (pointer.startsWith(place)) structured += value.length
    else said += value.length
  })
  return Math.max(said, structured) > most
}

function over(transit: Transit, state: GateState, code: RefusalCode): void {
  refuse(transit, state, { code, pointer: transit.pointer, severity: 'medium' })
}

function found(transit: Transit, code: RefusalCode, pointer: string): void {
  const message = refusalRow(code).reason
  transit.findings.push({ rule: code, severity: 'medium', confidence: 'high', message, place: { pointer } })
}
