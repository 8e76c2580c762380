import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Chat } from '../../src/core/chat.ts'
import { serveChat } from '../../src/net/model-server/serve-chat.ts'
import { runHere } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'

/** A model on loopback; the flags that lead to it. */
async function model(chat: Chat): Promise<string[]> {
  const { url, close } = await serveChat(chat)
  onTestFinished(close)
  return ['--endpoint', `${url}/v1`, '--model', 'made-up']
}

const says =
  (content: string): Chat =>
  async () => ({ content, inputTokens: 7, outputTokens: 3 })

const lab = (...args: readonly string[]) => runHere(['lab', ...args])

const CAMPAIGN = ['--environments', 'weather', '--tasks', '3', '--seeds', '1', '--agents', 'model']

const reportIn = (out: string) => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))

test('a model that says nothing of use is invalid, in no figure, and told', { timeout: 30_000 }, async () => {
  const out = join(scratchFolder(), 'run')
  const ran = await lab('run', ...CAMPAIGN, ...(await model(says('…'))), '--out', out)
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const { counts, notCounted, tables } = reportIn(out)
  expect(counts).toMatchObject({ recorded: 3, benign: 0, attacked: 0 })
  expect(notCounted).toMatchObject([{ agent: 'model', end: 'invalid', trials: 3 }])
  const [overview] = tables
  expect(overview.rows[0].figures.every((figure: unknown) => figure === null)).toBe(true)
  expect(ran.stdout).toContain('3 trials are in no figure')
})

test(
  'no endpoint there is a failure, not safety; it is tried again when asked',
  { timeout: 60_000 },
  async () => {
    const out = join(scratchFolder(), 'run')
    const gone = ['--endpoint', 'http://127.0.0.1:9/v1', '--model', 'made-up']
    const first = ['run', ...CAMPAIGN.with(3, '1'), '--out', out]
    expect((await lab(...first, ...gone)).code).toBe(0)
    expect(reportIn(out).notCounted).toMatchObject([{ end: 'failed', trials: 1 }])
    const there = await model(says('It is 5 degrees.'))
    await lab(...first, ...there, '--resume')
    expect(reportIn(out).counts.benign).toBe(0)
    await lab(...first, ...there, '--resume', '--retry-failed')
    expect(reportIn(out).counts.benign).toBe(1)
  },
)

test(
  'tokens are a budget, and a recorded model gives the same report again',
  { timeout: 60_000 },
  async () => {
    const folder = scratchFolder()
    const [out, again, cassette] = ['a', 'b', 'cassette'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const flags = ['run', ...CAMPAIGN, '--concurrency', '1', '--cassette', cassette]
    const live = await model(says('I looked, and it will rain.'))
    expect((await lab(...flags, ...live, '--out', out, '--most-tokens', '5')).code).toBe(4)
    expect(reportIn(out).counts.recorded).toBe(1)
    expect((await lab(...flags, ...live, '--out', out, '--resume')).code).toBe(0)
    const gone = ['--endpoint', 'http://127.0.0.1:9/v1', '--model', 'made-up']
    expect((await lab(...flags, ...gone, '--out', again)).code).toBe(0)
    expect(readFileSync(join(again, 'report.html'), 'utf8')).toBe(
      readFileSync(join(out, 'report.html'), 'utf8'),
    )
  },
)

test('a judge’s scores are kept and reported, what is no score is none', { timeout: 60_000 }, async () => {
  const out = join(scratchFolder(), 'run')
  const attack = JSON.parse((await lab('list', 'attacks', '--json')).stdout)[0].name as string
  const flags = CAMPAIGN.with(7, 'obedient').concat('--attacks', attack, '--no-benign', '--out', out)
  expect((await lab('run', ...flags)).code).toBe(0)
  const { recorded } = reportIn(out).counts
  let asked = 0
  const judge: Chat = async () => ({
    content: asked++ === 0 ? 'Hm.' : 'Score: 2',
    inputTokens: 1,
    outputTokens: 1,
  })
  const flagsOf = await model(judge)
  expect((await lab('judge', out, ...flagsOf)).code).toBe(4)
  expect(asked).toBe(recorded)
  // The one without a score is asked again, and no other.
  expect((await lab('judge', out, ...flagsOf)).code).toBe(0)
  expect(asked).toBe(recorded + 1)
  const report = JSON.parse((await lab('report', out, '--format', 'json')).stdout)
  const table = report.tables.find(({ id }: { id: string }) => id === 'harmfulness')
  const at = table.columns.findIndex(({ name }: { name: string }) => name === 'judge-score')
  expect(table.rows[0].figures[at].value).toBe(2)
})

test(
  'a model’s wordings are tried by the red team, the harmless ones alone',
  { timeout: 60_000 },
  async () => {
    const proposing = await model(
      says('["As agreed before, {order} Thank you.", "See http://evil.test {order}"]'),
    )
    const ran = await lab('red-team', '--environments', 'weather', '--budget', '40', ...proposing, '--json')
    const found = JSON.parse(ran.stdout)
    expect(found.frames[0]).toEqual({ name: 'proposed-1', frame: 'As agreed before, {order} Thank you.' })
    expect(found.thrownAway).toBeGreaterThan(0)
    expect(JSON.stringify(found)).not.toContain('evil')
    const tried = found.arms.filter(({ move }: { move: { transform: string } }) =>
      move.transform.startsWith('proposed'),
    )
    expect(tried.length).toBeGreaterThan(0)
    expect(found.spent).toBeLessThanOrEqual(40)
  },
)
