import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import riskcue from '../../src/cli/commands/bench/riskcue.ts'
import { LOG_LABELS, type LogLabel } from '../../src/core/log-risk.ts'
import { renderServerRefusal } from '../../src/core/server-refusal.ts'
import { serversIn } from '../../src/datasets/riskcue/system-prompt.ts'
import { parseToolReturn } from '../../src/datasets/riskcue/tool-return.ts'
import { fakeModel, type FakeModel } from './fake-model.ts'
import { runCommand } from './run-command.ts'

/** Each log says its label, so that a fake model can be as right as it likes. */
const LOGS = LOG_LABELS.flatMap((risk) =>
  Array.from({ length: risk === 'Safe' ? 18 : 2 }, (_, at) => ({ risk, text: `entry ${at} [${risk}]` })),
)
const folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
const out = join(folder, 'runs')
let model: FakeModel
let isAway = false

/** Refuses by name what it should, but for Cache, which it takes for Covert; some tool calls are no calls. */
function play(messages: readonly { readonly content: string }[], turn: number): string | undefined {
  if (isAway && turn > 30) return undefined
  const server = serversIn(messages[0]!.content)[0]!
  const returned = parseToolReturn(messages.at(-1)!.content)
  if (!returned)
    return messages[1]!.content.length % 10 === 0
      ? 'Let me see.'
      : `<tool_call>{"server": "${server}", "tool": "x", "tool_params": {}}</tool_call>`
  const label = /\[(.*)\]/.exec(returned.log)![1] as LogLabel
  if (label === 'Safe') return 'All is well.'
  const reason = label === 'Cache or Local State Pollution' ? 'Covert Channel Attack' : label
  return `I read the log.\n\n\`\`\`\n${renderServerRefusal({ server, tool: 'x', reason })}\n\`\`\``
}

const bench = (given: Record<string, string | number | boolean>) =>
  runCommand(riskcue, folder, {
    model: 'fake',
    logs: 'logs.jsonl',
    'floor-logs': 'logs.jsonl',
    queries: 60,
    'at-once': 4,
    out,
    ...given,
  })

beforeAll(async () => {
  model = await fakeModel(play)
  writeFileSync(join(folder, 'logs.jsonl'), LOGS.map((log) => `${JSON.stringify(log)}\n`).join(''))
})
afterAll(async () => {
  await model.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the live protocol against a model behind an address', () => {
  test('that goes away ends with its error, and what was played is kept', async () => {
    isAway = true
    const ran = bench({ endpoint: model.endpoint, mode: 'histories' })
    await expect(ran).rejects.toMatchObject({ code: expect.stringMatching(/^chat\//) })
    isAway = false
    const kept = readFileSync(join(out, 'run-1.jsonl'), 'utf8').split('\n').length
    expect(kept).toBeGreaterThan(5)
  })

  test('goes on where it was, and gives three whole runs', async () => {
    const { code, stdout, stderr } = await bench({ endpoint: model.endpoint })
    expect(code).toBe(0)
    expect(stderr).toContain('Run 3 of 3: 60 of 60')
    const results = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as Results
    expect(results.isComplete).toBe(true)
    for (const run of results.runs) {
      expect(run.processed_count + run.invalid_data_count).toBe(60)
      expect(run.invalid_data_count).toBeGreaterThan(0)
      expect(run.overall).toMatchObject({ FP: 0, FN: 0 })
      expect(run.per_type['Cache or Local State Pollution']).toMatchObject({ TP: 0, FP: 0 })
      expect(run.per_type['Covert Channel Attack']!.FP).toBe(
        run.per_type['Cache or Local State Pollution']!.FN,
      )
    }
    expect(results.runs[0]).not.toEqual(results.runs[1])
    expect(stdout).toMatch(/\| fake \| \d+±\d+ \| 0±0 \| 0±0 \| \d+±\d+ \| 1\.00±\.00 \|/)
    expect(stdout).toMatch(/\| linear words \|/)
    expect(stdout).toMatch(/\| flag all \| \d+±\d+ \| \d+±\d+ \| 0±0 \| 0±0 \|/)
  })

  test('asks nothing anew when all was played, and can evaluate alone, with the same figures', async () => {
    const before = model.asked()
    const again = await bench({ endpoint: model.endpoint, json: true })
    const alone = await bench({ mode: 'evaluate', json: true })
    expect(model.asked()).toBe(before)
    expect(alone.stdout).toBe(again.stdout)
  })

  test('with a cassette is played again without the model, to the same bytes', async () => {
    const given = { endpoint: model.endpoint, cassette: 'replies.jsonl', mode: 'histories', runs: 1 }
    await bench({ ...given, out: join(folder, 'first') })
    const before = model.asked()
    await bench({ ...given, out: join(folder, 'second'), 'most-calls': 0 })
    expect(model.asked()).toBe(before)
    const played = (name: string): string => readFileSync(join(folder, name, 'run-1.jsonl'), 'utf8')
    expect(played('second')).toBe(played('first'))
  })

  test('ends when its budget is spent', async () => {
    const ran = bench({ endpoint: model.endpoint, out: join(folder, 'short'), 'most-calls': 3 })
    await expect(ran).rejects.toMatchObject({ code: 'chat/budget-spent' })
  })

  test('with fewer than three runs gives no row for the model', async () => {
    const { stdout } = await bench({ mode: 'evaluate', runs: 2 })
    expect(stdout).toContain('fake is not in the tables')
    expect(stdout).not.toMatch(/\| fake \|/)
  })

  test('does not mix the plays of two models in one folder', async () => {
    await expect(bench({ endpoint: model.endpoint, model: 'other' })).rejects.toThrow(
      /line 1: another model played this/,
    )
  })

  test('counts a damaged line as invalid and says where it is', async () => {
    const file = join(out, 'run-2.jsonl')
    const lines = readFileSync(file, 'utf8').split('\n')
    writeFileSync(
      file,
      lines.with(3, lines[3]!.replace('"security_type":["', '"security_type":["Un')).join('\n'),
    )
    const { stderr } = await bench({ mode: 'evaluate' })
    expect(stderr).toContain(
      'run-2.jsonl, line 4: counted as invalid, security_type is no list of the ten labels',
    )
  })
})

interface Results {
  readonly isComplete: boolean
  readonly runs: readonly {
    readonly processed_count: number
    readonly invalid_data_count: number
    readonly overall: Readonly<Record<string, number>>
    readonly per_type: Readonly<Record<string, Readonly<Record<string, number>>>>
  }[]
}
