import { expect, test } from 'vitest'
import type { LogModel } from '../../src/core/judge.ts'
import { JUDGE_RULES, logRule } from '../../src/core/judge-rule.ts'
import { LOG_RISK_NAMES } from '../../src/core/log-risk.ts'
import { parseStrictRefusal } from '../../src/datasets/riskcue/refusal.ts'
import { guardRig, PLAIN, type Rig } from './guard-rig.ts'

/** A real small function as the model: a burst is a line that ends in the word. */
const MODEL: LogModel = {
  judge: (log) => {
    const lines = log.split('\n')
    const at = lines.flatMap((line, index) => (line.endsWith('burst') ? [index + 1] : []))
    return at.length === 0
      ? { label: 'Safe', probability: 0.04, lines: [] }
      : { label: 'Log Explosion Attacks', probability: at.length > 1 ? 0.95 : 0.6, lines: at }
  },
}

const RULE = 'log/log-explosion-attacks'
const LOG = Array.from(
  { length: 8 },
  (_, index) => `2026-01-0${index + 1}T10:00:00Z INFO app[41]: step=${index}`,
)
const BURST = [...LOG.slice(0, 4), '2026-01-05T10:00:00Z WARN app[41]: queue=9 burst', ...LOG.slice(5)]

test('every risk has its rule, under a name of its own', () => {
  expect(LOG_RISK_NAMES.map(logRule).filter((rule) => !Object.hasOwn(JUDGE_RULES, rule))).toEqual([])
  expect(new Set(LOG_RISK_NAMES.map(logRule)).size).toBe(9)
})

test.each([
  [
    'in a text',
    (log: readonly string[]) => ({
      content: [{ type: 'text', text: `Done.\n\n${log.join('\n')}\n\nThat is all.` }],
    }),
  ],
  [
    'in JSON inside a text',
    (log: readonly string[]) => ({
      content: [
        { type: 'text', text: JSON.stringify({ Tool_result: 1, Environment_status: log.join('\n') }) },
      ],
    }),
  ],
  ['as a list of lines', (log: readonly string[]) => ({ content: [], structuredContent: { status: log } })],
  [
    'as a list of events',
    (log: readonly string[]) => ({
      content: [],
      structuredContent: {
        status: log.map((msg, ts) => ({ ts, app: 'x', level: 'info', burst: /burst/.test(msg) })),
      },
    }),
  ],
])('a log %s of a result is judged by itself', async (how, shape) => {
  const model: LogModel = how.includes('events')
    ? { judge: (log) => MODEL.judge(log.replaceAll('"burst":true}', 'burst')) }
    : MODEL
  for (const [log, expected] of [
    [LOG, []],
    [BURST, [RULE]],
  ] as const) {
    const rig = guardRig({ logs: { model } })
    rig.ask(1, 'tools/call', { name: 'look' })
    expect(rig.answer(1, shape(log)).refusal).toBeUndefined()
    rig.gate.close()
    expect(rulesOf(rig, 'message')).toEqual(expected)
  }
})

test('the evidence names label, confidence and lines, the lines without their secrets', async () => {
  // Made up, and put together here so that no scanner takes it for a real one.
  const token = ['ghp', 'k2Vw9XqLr7TzB4nM8sJd3FhY6cPa1GuE5oQi'].join('_')
  const rig = guardRig({ logs: { model: MODEL } })
  await rig.call(1, BURST.join('\n').replace('queue=9', `queue=9 ${token}`))
  rig.gate.close()
  const note = rig.entries.find(({ kind }) => kind === 'note')
  expect(note).toMatchObject({
    message: 'log',
    label: 'Log Explosion Attacks',
    probability: 0.6,
    source: 'tools/call',
  })
  expect(note?.['lines']).toEqual([
    { number: 5, text: expect.stringMatching(/WARN app\[41\]: queue=9 \[secret:.{1,40}\] burst$/) },
  ])
  expect(note?.findings).toEqual([{ rule: RULE, severity: 'low', pointer: '/result/content/0/text' }])
})

test.each([
  ['prose', 'It rained.\nThen it stopped.\nNobody minded at all.\nWe went on.\nThe end.\nReally burst'],
  ['source code', 'const a = 1\nlet b = 2\nif (a == b) {\n  run(a, b)\n}\nfor (;;) stop()\nreturn burst'],
  ['a table of figures', 'city rain wind\nA 1 2\nB 3 4\nC 5 6\nD 7 8\nE 9 burst'],
  ['a short log', BURST.slice(3, 6).join('\n')],
  [
    'a letter with a date',
    '2026-01-05 Dear all,\nwe meet at ten.\nBring bread.\nAnd cheese.\nAnd salt.\nYours burst',
  ],
])('%s is no log', async (_, text) => {
  const rig = guardRig({ logs: { model: MODEL } })
  await rig.call(1, text)
  rig.gate.close()
  expect(rulesOf(rig, 'message')).toEqual([])
})

test('notifications and standard error are one log, told of once, and judged at the next result at the latest', async () => {
  const rig = guardRig({ logs: { model: MODEL } })
  const notify = (data: unknown): void =>
    void rig.judge(
      JSON.stringify({
        jsonrpc: '2.0',
        method: 'notifications/message',
        params: { level: 'info', logger: 'app', data },
      }),
      'server',
    )
  notify('started')
  rig.gate.hear(Buffer.from('plain words\nhalf a '))
  rig.gate.hear(Buffer.from('line with a burst\n'))
  await rig.call(1, PLAIN)
  await rig.call(2, PLAIN)
  notify({ event: 'x', more: 'burst' })
  await rig.call(3, PLAIN)
  rig.gate.close()
  const found = rig.entries.filter(({ kind, findings }) => kind === 'message' && findings)
  expect(found.map((entry) => entry['id'])).toEqual(['1'])
  expect(rig.entries.find(({ kind }) => kind === 'note')?.['lines']).toEqual([
    { number: 3, text: 'half a line with a burst' },
  ])
})

test('a log that only comes over standard error is judged without any message', () => {
  const rig = guardRig({ logs: { model: MODEL } })
  rig.gate.hear(Buffer.from(`${BURST.join('\n')}\n`))
  rig.gate.close()
  expect(rig.entries).toMatchObject([{ kind: 'note', source: 'standard error', findings: [{ rule: RULE }] }])
})

test('the window is bounded, whatever is written', () => {
  let most = 0
  const rig = guardRig({
    logs: { model: { judge: (log) => ((most = Math.max(most, log.length)), MODEL.judge('')) } },
  })
  for (let index = 0; index < 300; index++) rig.gate.hear(Buffer.from(`${'x'.repeat(5000)}\n`.repeat(20)))
  rig.gate.hear(Buffer.alloc(5_000_000, 0x78))
  rig.ask(1, 'tools/call', { name: 'look' })
  rig.answer(1, { content: [] })
  expect(most).toBeGreaterThan(30_000)
  expect(most).toBeLessThanOrEqual(64 * 1024)
})

test.each([
  [
    'throws',
    () => {
      throw new Error('broken')
    },
  ],
  ['names no known risk', () => ({ label: 'Bad luck', probability: 1, lines: [] })],
  ['has no probability', () => ({ label: 'Denial-of-Service', probability: Number.NaN, lines: [] })],
])('a log model that %s leaves the log not checked, and the message alone', async (_, judge) => {
  const rig = guardRig({ logs: { model: { judge } as unknown as LogModel } })
  expect(await rig.call(1, BURST.join('\n'))).not.toContain('isError')
  rig.gate.close()
  expect(rig.entries.at(-1)?.notChecked).toEqual([{ what: 'logs', reason: 'the log model gave no verdict' }])
})

test('where it is wanted, one tool result is refused in the words of the paper', async () => {
  const rig = guardRig({ logs: { model: MODEL, refuses: true } })
  rig.gate.hear(Buffer.from('a\nb burst\n'))
  const refused = JSON.parse(await rig.call(1, PLAIN)) as {
    result: { isError: boolean; content: { text: string }[] }
  }
  expect(refused.result.isError).toBe(true)
  const [said] = refused.result.content
  expect(said?.text).toBe('Unsafe MCP Server: {"s", "look", "Log Explosion Attacks"}')
  expect(parseStrictRefusal(said?.text ?? '')).toEqual({
    server: 's',
    tool: 'look',
    reason: 'Log Explosion Attacks',
  })
  expect(await rig.call(2, PLAIN)).toContain(PLAIN)
})

test('in audit mode, and where it is not wanted, nothing is refused', async () => {
  for (const options of [
    { mode: 'audit' as const, logs: { model: MODEL, refuses: true } },
    { logs: { model: MODEL } },
  ]) {
    const rig = guardRig({ ...options, blockAt: 'info' })
    expect(await rig.call(1, BURST.join('\n'))).toContain('WARN app[41]')
  }
})

function rulesOf({ entries }: Rig, kind: string): string[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .flatMap(({ findings }) => findings?.map(({ rule }) => rule) ?? [])
}
