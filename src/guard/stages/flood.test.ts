import { describe, expect, it } from 'vitest'
import type { EvidenceEntry } from '../../store/evidence.ts'
import { openPins } from '../../store/pins.ts'
import { openState } from '../../store/sqlite/open.ts'
import { scratchFolder } from '../../../test/scratch-folder.ts'
import { createGate } from '../create-gate.ts'
import type { FloodLimits } from '../flood.ts'
import { createBucket } from '../flood/bucket.ts'
import type { Mode } from '../gate.ts'

function open(mode: Mode = 'enforce', flood: FloodLimits = {}) {
  const entries: EvidenceEntry[] = []
  const evidence = { append: (entry: EvidenceEntry) => entries.push(entry) }
  const pins = openPins(openState(scratchFolder()))
  const gate = createGate({ server: 's', mode, isLineFramed: true, evidence, pins, flood })
  const talk = gate.converse()
  const say = (json: object, from: 'client' | 'server') =>
    gate.judge(Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...json })), from, talk)
  let id = 0
  const ask = (method: string, params: object = {}): number => {
    say({ id: ++id, method, params }, 'client')
    return id
  }
  const answer = (to: number, result: object): string | undefined =>
    toText(say({ id: to, result }, 'server').forward)
  const log = (data: string): string | undefined =>
    toText(say({ method: 'notifications/message', params: { level: 'info', data } }, 'server').forward)
  const sample = (text: string, number: number) =>
    say(
      {
        id: `s${number}`,
        method: 'sampling/createMessage',
        params: { messages: [{ role: 'user', content: { type: 'text', text } }], maxTokens: 100 },
      },
      'server',
    )
  return { entries, gate, say, ask, answer, log, sample }
}

const toText = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString()
const text = (length: number): object => ({ content: [{ type: 'text', text: 'word '.repeat(length / 5) }] })

describe('an answer', () => {
  it('that is longer than a model should be given is refused, in so many words', () => {
    const { ask, answer } = open()
    expect(answer(ask('tools/call', { name: 'read' }), text(190_000))).toContain('word word')
    const refused = answer(ask('tools/call', { name: 'read' }), text(200_000))
    expect(refused).toContain('flood/answer')
    expect(refused).not.toContain('word word')
  })
  it('of a picture, or of one text said twice, is not long', () => {
    const { ask, answer } = open()
    const picture = { content: [{ type: 'image', mimeType: 'image/png', data: 'A'.repeat(400_000) }] }
    expect(answer(ask('tools/call', { name: 'shot' }), picture)).toContain('AAAA')
    const twice = { ...text(150_000), structuredContent: { text: 'word '.repeat(30_000) } }
    expect(answer(ask('tools/call', { name: 'read' }), twice)).toContain('word word')
  })
  it('passes in audit mode, and is noted', () => {
    const { ask, answer, entries, gate } = open('audit')
    expect(answer(ask('tools/call', { name: 'read' }), text(200_000))).toContain('word word')
    gate.close()
    expect(JSON.stringify(entries)).toContain('flood/answer')
  })
})

describe('a list', () => {
  const page = (start: number) => [{ name: `t${start}`, inputSchema: { type: 'object' } }]
  it('ends where its pages bring nothing new, and keeps what it brought', () => {
    const { ask, answer } = open()
    const first = answer(ask('tools/list'), { tools: page(1), nextCursor: 'a' })
    const nexts = ['b', 'c', 'd'].map((nextCursor, at) =>
      answer(ask('tools/list', { cursor: 'abc'[at] }), { tools: [], nextCursor }),
    )
    expect(first).toContain('"t1"')
    expect(nexts.map((one) => one?.includes('nextCursor'))).toEqual([true, true, false])
  })
  it('that leads back to a page it had ends there', () => {
    const { ask, answer } = open()
    answer(ask('tools/list'), { tools: page(1), nextCursor: 'a' })
    answer(ask('tools/list', { cursor: 'a' }), { tools: page(2), nextCursor: 'b' })
    const back = answer(ask('tools/list', { cursor: 'b' }), { tools: page(3), nextCursor: 'a' })
    expect(back).not.toContain('nextCursor')
    expect(back).toContain('"t3"')
  })
  it('of ever new tools ends as well', () => {
    const { ask, answer } = open()
    const nexts = Array.from({ length: 60 }, (_, at) => {
      const cursor = at === 0 ? {} : { cursor: `p${at}` }
      return answer(ask('tools/list', cursor), { tools: page(at), nextCursor: `p${at + 1}` })
    })
    expect(nexts.filter((one) => one?.includes('nextCursor')).length).toBeLessThan(50)
  })
  it('that is long goes on, for two who read it at once', () => {
    const { ask, answer } = open()
    for (let at = 0; at < 30; at++)
      for (const _reader of ['one', 'other']) {
        const cursor = at === 0 ? {} : { cursor: `p${at}` }
        const nextCursor = `p${at + 1}`
        expect(answer(ask('tools/list', cursor), { tools: page(at), nextCursor })).toContain('nextCursor')
      }
  })
})

describe('messages', () => {
  it('pass as they come, until there are more than anybody reads; the rest is neither passed on nor recorded', () => {
    const { log, entries, gate } = open('enforce', { messages: 50 })
    const passed = Array.from({ length: 400 }, () => log('The work goes on.')).filter(Boolean).length
    gate.close()
    expect(passed).toBeGreaterThan(20)
    expect(passed).toBeLessThan(60)
    expect(entries.length).toBeLessThan(80)
    expect(JSON.stringify(entries)).toContain('flood/messages')
  })
  it('count for as much as they say', () => {
    const { log } = open()
    const passed = Array.from({ length: 256 }, () => log('x'.repeat(1000))).filter(Boolean).length
    expect(passed).toBeGreaterThan(50)
    expect(passed).toBeLessThan(130)
  })
  it('have room again after a while', () => {
    let at = 0
    const bucket = createBucket(10, 1, () => at)
    expect(Array.from({ length: 11 }, () => bucket.take(1).isOver).lastIndexOf(false)).toBe(9)
    at = 5000
    expect(Array.from({ length: 6 }, () => bucket.take(1).isOver).lastIndexOf(false)).toBe(4)
  })
})

describe('questions to the model', () => {
  it('that come with every call, whatever it is for, are asked twice', () => {
    const { ask, sample } = open()
    const passed = ['one', 'two', 'three'].map((name, at) => {
      ask('tools/call', { name })
      return sample(`Tell more, part ${at}.`, at).forward !== undefined
    })
    expect(passed).toEqual([true, true, false])
  })
  it('about different things pass, and the same once more for the same call', () => {
    const { ask, answer, sample } = open()
    const passed = ['sheep', 'goats', 'sheep'].map((topic, at) => {
      const id = ask('tools/call', { name: 'sum_up', arguments: { topic } })
      const { forward } = sample(`Sum up what is known of ${topic}.`, at)
      answer(id, { content: [] })
      return forward !== undefined
    })
    expect(passed).toEqual([true, true, true])
  })
  it('are refused where there are too many, in a result as well', () => {
    const { ask, answer } = open('enforce', { asks: 2 })
    const form = (name: string) => ({
      method: 'elicitation/create',
      params: { message: `Which ${name}?`, requestedSchema: { type: 'object', properties: {} } },
    })
    const inputRequests = { a: form('colour'), b: form('size'), c: form('shape') }
    const said = answer(ask('tools/call', { name: 'order' }), { resultType: 'input_required', inputRequests })
    expect(said).toContain('flood/asks')
  })
})
