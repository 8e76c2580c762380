import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/core/clock.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { startInternet } from '../registries/internet.ts'
import { createWorld } from '../registries/world/world.ts'
import { scratchFolder } from '../scratch-folder.ts'

const BIN = fileURLToPath(new URL('../../bin/fairlead.js', import.meta.url))

/** Where the run is killed: in the middle of what it collects, of its questions, and of what it compares. */
const AT = ['collect', 'look', 'compare'] as const

test(
  'a census that is killed again and again ends with the tables of one that was left alone',
  { timeout: 120_000 },
  async () => {
    const internet = await startInternet({ world: createWorld({ seed: 7, size: 300, every: 100 }) })
    const origin = ['official', 'github', 'npm', 'glama']
      .map((id) => `${id}=${internet.origins[id]}`)
      .join(',')
    const folder = scratchFolder()
    const asks = ['--walk', 'official,glama', '--look', 'github-repository,github-account,npm-package']
    const when = ['--snapshot', '2026-11-20', '--lease', '1', '--origin', origin]
    const census = (out: string): string[] =>
      [BIN, 'census', 'run'].concat(asks, when, ['--out', join(folder, out)])
    // Not spawnSync: the hosts are here.
    const left = spawn(process.execPath, census('whole'), { stdio: 'ignore' })
    expect(await once(left, 'exit')).toEqual([0, null])

    const database = join(folder, 'broken', 'census.db')
    const killed: string[] = []
    for (const phase of AT) {
      const runner = spawn(process.execPath, census('broken'), { stdio: 'ignore' })
      const ended = once(runner, 'exit')
      while (runner.exitCode === null && (await phaseIn(database)) !== phase) await sleep(2)
      runner.kill('SIGKILL')
      if ((await ended)[1] === 'SIGKILL') killed.push(phase)
    }
    expect(killed).toEqual([...AT])
    const last = spawn(process.execPath, census('broken'), { stdio: 'ignore' })
    expect(await once(last, 'exit')).toEqual([0, null])
    await internet.close()

    const tables = ['whole', 'broken'].map((out) => {
      const shown = spawnSync(
        process.execPath,
        [BIN, 'census', 'tables', join(folder, out), '--format', 'markdown'],
        {
          encoding: 'utf8',
        },
      )
      expect(shown.status, shown.stderr).toBe(0)
      return withoutTimes(shown.stdout)
    })
    expect(tables[0]).toContain('T1')
    expect(tables[1]).toBe(tables[0])
    const reports = ['whole', 'broken'].map((out) =>
      withoutTimes(readFileSync(join(folder, out, 'report.json'), 'utf8')),
    )
    expect(reports[1]).toBe(reports[0])
  },
)

async function phaseIn(database: string): Promise<unknown> {
  if (!existsSync(database)) return undefined
  const store = await openSqliteStore(database, { clock: systemClock })
  const phase = await store.note.get('phase')
  await store.close()
  return phase
}

/** When it was asked is another time. */
const withoutTimes = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
