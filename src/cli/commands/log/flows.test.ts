import { PassThrough } from 'node:stream'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../../test/scratch-folder.ts'
import { FairleadError } from '../../../core/error.ts'
import { openEvidence } from '../../../store/evidence.ts'
import type { EvidenceEntry } from '../../../store/evidence.ts'
import { openState } from '../../../store/sqlite/open.ts'
import flows from './flows.ts'

const PLAIN: EvidenceEntry = {
  kind: 'message',
  server: 'weather',
  from: 'client',
  method: 'tools/call',
  name: 'forecast',
  decision: 'allow',
}
const FLOW = {
  pointer: '/params/arguments/body',
  start: 4,
  end: 12,
  origin: {
    entry: 3,
    server: 'bank',
    tool: 'get_balance',
    integrity: 'server',
    confidentiality: 'private',
    at: Date.parse('2026-02-03T04:05:01Z'),
  },
  sourcePointer: '/result/structuredContent/balance',
  isInOrder: false,
  via: ['split', 'base64'],
  size: 6,
}
const SENT: EvidenceEntry = {
  ...PLAIN,
  server: 'mail',
  name: 'send_mail',
  decision: 'block',
  request: { capabilities: ['sends-out', 'writes'] },
  flows: [FLOW, { ...FLOW, origin: { ...FLOW.origin, integrity: 'untrusted' }, isInOrder: true, via: [] }],
  refusal: { code: 'policy/blocked', rule: 'balanced/private-out' },
}

test('the way of each value is drawn from its result to the argument', async () => {
  expect(await run(record([PLAIN, SENT]))).toEqual({
    code: 0,
    stderr: '',
    stdout: `2026-02-03
     2 04:05:06 mail           client tools/call send_mail              block
        ┌ bank get_balance 04:05:01, no. 3 of its trail
        │ private, written by the server
        │ /result/structuredContent/balance
        │ 6 letters and digits: split, then base64
        └▶ /params/arguments/body
        ┌ bank get_balance 04:05:01, no. 3 of its trail
        │ private, may be written by anybody
        │ /result/structuredContent/balance, in an order
        │ 6 letters and digits, as they were
        └▶ /params/arguments/body
        this tool: sends-out, writes
        refused: policy/blocked (balanced/private-out)
`,
  })
})

test('calls can be chosen by number and by the server at either end', async () => {
  const folder = record([SENT, { ...SENT, server: 'web', flows: [FLOW] }, PLAIN])
  const numbers = async (flags: Flags) =>
    (await run(folder, { ...flags, json: true })).stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { seq: number }).seq)
  expect(await numbers({})).toEqual([1, 2])
  expect(await numbers({ call: 2 })).toEqual([2])
  expect(await numbers({ server: 'bank' })).toEqual([1, 2])
  expect(await numbers({ server: 'web' })).toEqual([2])
  expect(await numbers({ limit: 1 })).toEqual([2])
  expect(await run(folder, { call: 3 })).toMatchObject({ code: 3 })
})

test('as JSON, a call comes with its flows and what its tool can do', async () => {
  const { stdout } = await run(record([SENT]), { json: true })
  expect(JSON.parse(stdout)).toMatchObject({
    seq: 1,
    server: 'mail',
    name: 'send_mail',
    decision: 'block',
    capabilities: ['sends-out', 'writes'],
    flows: [FLOW, { isInOrder: true }],
  })
})

test('no text of a server steers the terminal, and every line fits a narrow one', async () => {
  const odd = `\x1b[2J\x1b]0;owned\x07\u202e\n\x9b${'世'.repeat(300)}`
  const hostile = {
    ...FLOW,
    pointer: odd,
    sourcePointer: odd,
    via: [odd],
    origin: { ...FLOW.origin, server: odd, tool: odd },
  }
  const entry = { ...SENT, server: odd, name: odd, flows: Array.from({ length: 30 }, () => hostile) }
  const { stdout } = await run(record([entry]))
  expect(stdout).not.toMatch(/[^ -~\n…┌│└▶世]/)
  for (const line of stdout.split('\n')) expect(line.replaceAll('世', 'xx').length).toBeLessThanOrEqual(80)
  expect(stdout).toContain('and 10 more (--json shows all)')
  const { stdout: json } = await run(record([entry]), { json: true })
  expect(json).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
})

test('a record in which flows are anything else is shown as far as it goes', async () => {
  for (const flow of [null, 1, 'x', [], {}, { origin: 7 }, { origin: { at: 1e300 }, via: 3, size: 'x' }])
    expect(await run(record([{ ...SENT, flows: [flow] }]))).toMatchObject({ code: 0 })
})

test('where nothing was recorded it says so, and what is no number is a usage error', async () => {
  expect(await run(join(scratchFolder(), 'absent'))).toMatchObject({ code: 3 })
  const folder = record([SENT])
  for (const flags of [{ call: 1.5 }, { call: -1 }, { limit: 0 }, { since: 'yesterday' }])
    expect(await run(folder, flags)).toMatchObject({ code: 'usage/bad-value' })
})

type Flags = Readonly<Record<string, string | number | boolean | undefined>>

function record(entries: readonly EvidenceEntry[]): string {
  const folder = scratchFolder()
  const state = openState(folder)
  const evidence = openEvidence(state, { run: 'r', clock: () => new Date('2026-02-03T04:05:06.789Z') })
  for (const entry of entries) evidence.append(entry)
  evidence.close()
  state.close()
  return folder
}

async function run(folder: string, flags: Flags = {}) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const text = () => ({ stdout: String(out.read() ?? ''), stderr: String(err.read() ?? '') })
  const context = { stdout: out, stderr: err, env: {}, cwd: '/' }
  try {
    const given = { call: 0, limit: 20, json: false, state: folder, ...flags }
    return { code: await flows.run(given, [], context), ...text() }
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    return { code: error.code, ...text() }
  }
}
