import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'

const BIN = fileURLToPath(new URL('../../bin/fairlead.js', import.meta.url))

const campaign = (out: string, ...more: string[]): string[] =>
  [BIN, 'lab', 'run', '--environments', 'weather,todo', '--tasks', '2', '--attacks', 'all', '--sample', '150']
    .concat([
      '--positions',
      'error,log',
      '--agents',
      'obedient',
      '--defences',
      'none,whitelist',
      '--seeds',
      '1,2,3',
    ])
    .concat(['--concurrency', '2', '--out', out, ...more])

const run = (args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' })

const linesIn = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []

/** All but the times, which differ in every run. */
const withoutTimes = (path: string): unknown[] =>
  linesIn(path).map((line) => ({ ...(JSON.parse(line) as object), timing: undefined }))

test(
  'a campaign that is killed again and again ends as one that was left alone',
  { timeout: 120_000 },
  async () => {
    const folder = scratchFolder()
    const [whole, broken] = [join(folder, 'whole'), join(folder, 'broken')]
    const left = run(campaign(whole))
    expect(left.status, left.stderr).toBe(0)
    expect(linesIn(join(whole, 'trials.jsonl'))).toHaveLength(150)

    const records = join(broken, 'trials.jsonl')
    for (const atLeast of [1, 70]) {
      const runner = spawn(process.execPath, campaign(broken, '--resume'), { stdio: 'ignore' })
      const ended = once(runner, 'exit')
      while (linesIn(records).length < atLeast && runner.exitCode === null) await sleep(2)
      runner.kill('SIGKILL')
      await ended
      // What a kill in the middle of a write leaves: half a line.
      truncateSync(records, statSync(records).size - 25)
    }
    expect(linesIn(records).length).toBeLessThan(150)

    const resumed = run(campaign(broken, '--resume'))
    expect(resumed.status, resumed.stderr).toBe(0)
    for (const report of ['report.json', 'report.html', 'report.md', 'manifest.json'])
      expect(readFileSync(join(broken, report), 'utf8'), report).toBe(
        readFileSync(join(whole, report), 'utf8'),
      )
    expect(withoutTimes(records)).toEqual(withoutTimes(join(whole, 'trials.jsonl')))

    // Without --resume, and with other settings, nothing is touched.
    const before = readFileSync(records, 'utf8')
    expect(run(campaign(broken)).stderr).toContain('lab/unfinished')
    expect(run(campaign(broken, '--resume', '--eras', 'modern')).stderr).toContain('lab/other-campaign')
    expect(readFileSync(records, 'utf8')).toBe(before)
  },
)

test('two runners never share a folder', { timeout: 60_000 }, async () => {
  const out = join(scratchFolder(), 'run')
  const first = spawn(process.execPath, campaign(out), { stdio: 'ignore' })
  const ended = once(first, 'exit')
  while (linesIn(join(out, 'trials.jsonl')).length < 1 && first.exitCode === null) await sleep(2)
  const second = run(campaign(out, '--resume'))
  expect([second.status, second.stderr]).toEqual([2, expect.stringContaining('lab/locked')])
  first.kill('SIGKILL')
  await ended
  // The lock went with its holder.
  expect(run(campaign(out, '--resume', '--most-trials', '1')).status).toBe(4)
})
