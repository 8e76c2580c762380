// One case: a frame is made, judged, and what was forwarded is read by every reference consumer.
import { createGate } from '../../dist/guard/create-gate.js'
import { readFrame } from '../../dist/mcp/frame.js'
import { consume } from './consumers.js'
import { memoryPins } from './memory-pins.js'
import { ANSWERED, clientMessage, FORBIDDEN, POISON, serverAnswer, serverMessage } from './messages.js'
import { mutated } from './mutate.js'
import { chooser } from './random.js'

const LIMITS = { bytes: 20_000, depth: 128, values: 500 }
const REVOKED = ['tool', 'prompt'].map((kind) => ({ server: 'fuzz', kind, name: FORBIDDEN }))
REVOKED.push({ server: 'fuzz', kind: 'resource', name: `file:///${FORBIDDEN}` })

/** Gates keep what they saw: made anew for each block of cases, so that a case can be replayed from its block's start. */
export function newGates() {
  return [
    make('enforce', true),
    make('enforce', true),
    make('enforce', true),
    make('enforce', false),
    make('audit', true),
  ]
}

function make(mode, isLineFramed) {
  const rows = []
  // Beside messages the gate records pins; only messages are compared.
  const evidence = { append: (entry) => entry.kind === 'message' && rows.push(entry) }
  const pins = memoryPins(REVOKED)
  const gate = createGate({
    server: 'fuzz',
    mode,
    limits: LIMITS,
    isLineFramed,
    relists: false,
    evidence,
    pins,
  })
  return { gate, rows, mode, isLineFramed }
}

/** Undefined, or in what way gate and consumers disagree; `counts` says what the cases exercised. */
export async function checkFrame(seed, number, gates, counts) {
  const choose = chooser(seed, number)
  const { gate, rows, mode, isLineFramed } = choose.pick(gates)
  const conversation = gate.converse()
  conversation.session.revision = choose.pick(['2025-03-26', '2025-11-25', '2026-07-28', undefined])
  const from = choose.pick(['client', 'client', 'server', 'server', 'server'])
  const bytes = mutated(messageOf(choose, from, gate, conversation), choose, {
    from,
    lineFramed: isLineFramed,
  })
  await recorded()
  rows.length = 0
  const original = Buffer.from(bytes)
  const passage = gate.judge(bytes, from, conversation)
  await recorded()
  const context = { bytes, original, passage, rows, mode, isLineFramed, from }
  const became = passage.forward === undefined ? 'refused' : passage.forward === bytes ? 'passed' : 'changed'
  counts[`${mode} ${became}`] = (counts[`${mode} ${became}`] ?? 0) + 1
  const wrong = mode === 'audit' ? auditProblem(context) : enforceProblem(context)
  return wrong === undefined
    ? undefined
    : { wrong, bytes: original, forward: passage.forward, from, mode, isLineFramed, rows: [...rows] }
}

/** The gate writes its evidence as soon as the message is on its way. */
const recorded = () => Promise.resolve()

function messageOf(choose, from, gate, conversation) {
  if (from === 'client') return clientMessage(choose)
  if (choose.chance(0.25)) return serverMessage(choose)
  const method = choose.pick(ANSWERED)
  const params = { name: 'echo', uri: 'file:///a.txt' }
  gate.judge(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 7, method, params })), 'client', conversation)
  return serverAnswer(choose, method, 7)
}

/** Audit mode: what can be read passes as the same bytes, what cannot is refused. */
function auditProblem({ bytes, original, passage, rows }) {
  if (rows.length === 0) return 'nothing was recorded'
  if (!readFrame(original, LIMITS).ok) {
    return passage.forward !== undefined && !isRefusal(passage.forward)
      ? 'an unreadable frame was forwarded'
      : undefined
  }
  if (passage.forward === undefined) return 'a readable frame was not forwarded in audit mode'
  return passage.forward === bytes && original.equals(bytes)
    ? undefined
    : 'the forwarded bytes are not the original ones'
}

function enforceProblem({ bytes, original, passage, rows, isLineFramed, from }) {
  if (rows.length === 0) return 'nothing was recorded'
  for (const part of [passage.forward, passage.reply]) {
    if (part !== undefined && part !== bytes && !isJson(part))
      return 'the guard wrote something that is no JSON'
  }
  if (passage.forward === undefined) return undefined
  if (!original.equals(bytes)) return 'the frame was changed in place'
  const isSame = passage.forward === bytes || original.equals(passage.forward)
  const isAltered = rows.some(({ decision, withheld }) => decision === 'block' || withheld !== undefined)
  if (isSame && rows.some(({ decision }) => decision === 'block')) return 'a refused message was forwarded'
  if (!isSame && !isAltered) return 'an allowed frame was changed'
  if (!isSame && isRefusal(passage.forward))
    return passage.forward.includes('collect.example.net') ? 'a refusal quotes the poison' : undefined

  const consumed = consume(passage.forward, isLineFramed)
  if (consumed === undefined) return 'what was forwarded is no JSON'
  // A reader that makes nothing of it at all is not misled.
  const [[, judged], ...others] = consumed.readings
  const expected = JSON.stringify(judged)
  for (const [name, views] of others)
    if (views.length > 0 && JSON.stringify(views) !== expected) return `read otherwise: ${name}`
  if (!passage.forward.includes('"fairlead"')) {
    const wrong = recordProblem(judged, rows)
    if (wrong !== undefined) return wrong
  }
  if (from === 'server' && consumed.strings.has(POISON)) return 'the poison reached the client'
  const all = [...consumed.readings.values()].flat()
  return from === 'client' && all.some(isForbidden) ? 'a revoked thing was reached' : undefined
}

/** What the evidence says was let through must be what is read. */
function recordProblem(views, rows) {
  const passed = rows.filter(({ decision }) => decision !== 'block')
  if (passed.length !== views.length)
    return `${views.length} messages are read, ${passed.length} were recorded`
  for (const [at, { kind, method, id, body }] of views.entries()) {
    const row = passed[at]
    if (row.message !== kind) return `a ${row.message} was judged, a ${kind} is read`
    if (kind !== 'response' && row.method !== method?.slice(0, 200)) return 'another method was judged'
    if (id !== undefined && !(row.id ?? '').startsWith(idText(id))) return 'another id was judged'
    const name = typeof body.params === 'object' ? (body.params?.name ?? body.params?.uri) : undefined
    if (kind !== 'response' && typeof name === 'string' && row.name !== name.slice(0, 200))
      return 'another name was judged'
  }
  return undefined
}

const idText = (id) =>
  (id.startsWith('s:') ? JSON.stringify(id.slice(2)) : id.startsWith('n:') ? id.slice(2) : id).slice(0, 200)

function isForbidden({ method, body: { params } = {} }) {
  if (method === 'tools/call' || method === 'prompts/get') return params?.name === FORBIDDEN
  return method === 'resources/read' && params?.uri === `file:///${FORBIDDEN}`
}

const isRefusal = (bytes) => bytes.includes('"fairlead/refusal"') || bytes.includes('{"fairlead":')

function isJson(bytes) {
  try {
    JSON.parse(Buffer.from(bytes).toString())
    return true
  } catch {
    return false
  }
}
