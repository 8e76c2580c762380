import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ScanReport } from '../../src/core/scan.ts'
import { FORMATS } from '../../src/report/index.ts'
import { BIN, fairlead, runHere } from '../cli/fairlead.ts'
import { NO_WALLS } from '../live/inside.ts'
import { folderOf, PROJECT } from './machine.ts'

const scanHere = (args: readonly string[]) => runHere(['scan', ...args, '--state', '/no/such/state'])
const reportOf = ({ stdout }: { readonly stdout: string }): ScanReport => JSON.parse(stdout) as ScanReport
const QUIET = { '.cursor/mcp.json': { mcpServers: {} } }

describe('exit codes', () => {
  for (const { id } of FORMATS)
    test(`are the same in ${id}`, async () => {
      const bad = folderOf(PROJECT)
      const quiet = folderOf(QUIET)
      const empty = folderOf({})
      const run = async (...args: string[]) => (await scanHere([...args, '--format', id])).code
      expect(await run(bad)).toBe(1)
      expect(await run(bad, '--threshold', 'low')).toBe(1)
      expect(await run(quiet)).toBe(0)
      expect(await run(empty)).toBe(3)
    })

  test('where all that was there is a broken file nothing was looked at: 3, with --strict 4', async () => {
    const folder = folderOf({ '.cursor/mcp.json': '{ "mcpServers": { "a": \n' })
    const [lax, strict] = [await scanHere([folder, '--format', 'json']), await scanHere([folder, '--strict'])]
    expect([lax.code, strict.code]).toEqual([3, 4])
    const { summary, ledger } = reportOf(lax)
    expect(summary.verdict).toBe('incomplete')
    expect(ledger).toContainEqual(
      expect.objectContaining({
        surface: 'configuration',
        state: 'failed',
        where: expect.objectContaining({ line: 2 }) as object,
      }),
    )
  })

  test('what is not there, or needs a word more, is told with what to do next', async () => {
    const run = async (...args: string[]) => {
      const { code, stderr } = await scanHere(args)
      return [code, stderr]
    }
    expect(await run('no-such-thing')).toEqual([2, expect.stringContaining('(scan/no-such-target)')])
    expect(await run('npm:a@1.0.0')).toEqual([2, expect.stringContaining('--online')])
    expect(await run('https://mcp.example.com/mcp')).toEqual([2, expect.stringContaining('--connect')])
    expect(await run('.', '--write-baseline')).toEqual([2, expect.stringContaining('--owner NAME')])
  })
})

describe('a finding', () => {
  test('names file, line and column, the way of the value, and what to do', async () => {
    const folder = folderOf(PROJECT)
    const { findings } = reportOf(await scanHere([folder, '--format', 'json']))
    const injection = findings.find(({ id }) => id === 'source/command-injection')
    expect(injection).toMatchObject({
      severity: 'critical',
      where: { file: join(folder, 'index.js').slice(1), line: 12 },
    })
    expect(injection?.path[0]?.what).toContain('host')
    expect(injection?.fix).not.toBe('')
    const elevated = findings.find(({ id }) => id === 'launch/elevated')
    expect(elevated).toMatchObject({ host: 'cursor', server: 'shell' })
    expect(elevated?.where).toMatchObject({ line: 4, pointer: '/mcpServers/shell/command' })
  })

  test('keeps its digits when lines move, and loses them when what it rests on changes', async () => {
    const folder = folderOf(PROJECT)
    const digits = async () =>
      reportOf(await scanHere([folder, '--format', 'json'])).findings.map(
        ({ id, fingerprint }) => `${id} ${fingerprint}`,
      )
    const before = await digits()
    writeFileSync(join(folder, 'index.js'), `// A line more.\n\n${PROJECT['index.js']}`)
    expect(await digits()).toEqual(before)
    writeFileSync(join(folder, 'index.js'), PROJECT['index.js'].replaceAll('exec', 'execSync'))
    expect((await digits()).filter((line) => !before.includes(line))).not.toEqual([])
  })
})

describe('a baseline', () => {
  test('silences what was accepted, by whom and why, until it expires or what it rests on changes', async () => {
    const folder = folderOf(PROJECT)
    const baseline = join(folder, 'accepted.json')
    const args = [folder, '--baseline', baseline]
    const write = await scanHere([
      ...args,
      '--write-baseline',
      '--owner',
      'ann',
      '--reason',
      'a demonstration',
    ])
    expect(write.code).toBe(0)
    expect(readFileSync(baseline, 'utf8')).not.toContain('ping -c 1')
    const silent = await scanHere([...args, '--format', 'json'])
    expect(silent.code).toBe(0)
    expect(reportOf(silent).findings[0]?.suppressed).toMatchObject({
      owner: 'ann',
      reason: 'a demonstration',
    })
    const old = readFileSync(baseline, 'utf8').replaceAll('"owner"', '"expires": "2020-01-01", "owner"')
    writeFileSync(baseline, old)
    const again = await scanHere([...args, '--format', 'json'])
    expect(again.code).toBe(1)
    expect(reportOf(again).stale[0]?.why).toBe('expired')
  })

  test('that is broken is told with the member that is wrong', async () => {
    const folder = folderOf({ ...QUIET, 'b.json': { schema: 1, entries: [{ fingerprint: 'x' }] } })
    const { code, stderr } = await scanHere([folder, '--baseline', join(folder, 'b.json')])
    expect([code, stderr]).toEqual([2, expect.stringContaining('entries.0.fingerprint')])
  })
})

describe('without --connect and --online', () => {
  test.skipIf(NO_WALLS !== undefined)(
    'a scan in a namespace without any network finds the same',
    async () => {
      const folder = folderOf(PROJECT)
      const args = ['scan', folder, '--format', 'json', '--state', join(folder, 'state')]
      const free = await fairlead(args)
      const walls = [
        '--dev-bind',
        '/',
        '/',
        '--unshare-net',
        '--die-with-parent',
        process.execPath,
        BIN,
        ...args,
      ]
      const walled = execInWalls(walls)
      expect(JSON.parse(walled)).toEqual(JSON.parse(free.stdout))
    },
  )

  test('nothing of the project is run', async () => {
    const folder = folderOf({
      ...PROJECT,
      '.cursor/mcp.json': { mcpServers: { a: { command: 'touch', args: ['ran'], cwd: '.' } } },
    })
    await fairlead(['scan', folder, '--format', 'json'])
    expect(() => readFileSync(join(folder, 'ran'))).toThrow('ENOENT')
  })
})

/** bubblewrap is what the sandbox needs anyway; its exit code is that of the scan. */
function execInWalls(args: readonly string[]): string {
  try {
    return execFileSync('bwrap', args, { encoding: 'utf8', env: { ...process.env, COLUMNS: '80' } })
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    if (status === 1) return stdout
    throw error
  }
}
