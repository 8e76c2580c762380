import { expect, test } from 'vitest'
import { readEnvelope } from '../../mcp/envelope.ts'
import { readFrame } from '../../mcp/frame.ts'
import { createGate } from '../create-gate.ts'
import type { GateState } from '../gate-state.ts'
import { newTransit } from '../transit.ts'
import redact from './redact.ts'

// Made up, and put together here so that no scanner takes it for a real one.
const TOKEN = ['ghp', 'k2Vw9XqLr7TzB4nM8sJd3FhY6cPa1GuE5oQi'].join('_')

test.each([
  ['as it is', JSON.stringify(`token ${TOKEN}`)],
  ['behind a line feed', JSON.stringify(`config\n${TOKEN}\nend`)],
  ['behind an escaped backslash', JSON.stringify(`C:\\\\${TOKEN}`)],
  ['with a letter escaped', JSON.stringify(TOKEN).replace('h', String.raw`\u0068`)],
  [
    'with every letter escaped',
    `"${TOKEN.replace(/./g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)}"`,
  ],
])('a secret is not in what is recorded: %s', (_, json) => {
  expect(payloadOf(json)).not.toMatch(/k2Vw9X|\\u0077\\u0039/)
  expect(payloadOf(json)).toContain('[secret:')
})

test('a secret that the bound cuts is not in what is recorded', () => {
  for (let before = 4060; before < 4120; before += 1) {
    expect(payloadOf(JSON.stringify(`${'a '.repeat(before / 2)}\n${TOKEN}`))).not.toContain('k2Vw9X')
  }
})

test('a text without secrets is recorded as it was written, escapes and all', () => {
  for (const json of [String.raw`"a\nb\\n \t"`, String.raw`"a\nb\u0041\"\\ \ud83d"`])
    expect(payloadOf(json)).toContain(json)
})

function payloadOf(json: string): string {
  const read = readFrame(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":{"text":${json}}}`))
  if (!read.ok) throw new Error(read.rule)
  const envelope = readEnvelope(read.frame)
  const conversation = createGate({
    server: 'test',
    mode: 'audit',
    isLineFramed: true,
    relists: false,
    evidence: { append: () => 0 },
    pins: {} as never,
  }).converse()
  const transit = newTransit(read.frame, envelope, '', 'server', conversation)
  redact.run(transit, {} as GateState)
  return transit.payload
}
