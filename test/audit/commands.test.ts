import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import bank from '../../src/lab/environments/bank.ts'
import weather from '../../src/lab/environments/weather.ts'
import type { Answer, AuditStandardReport } from '../../src/scan/standard/schema.ts'
import { runHere } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'

const SERVER = fileURLToPath(new URL('../twins/account-admin/vulnerable', import.meta.url))

const audit = (...args: readonly string[]) => runHere(['audit', ...args])

const readReport = (file: string): AuditStandardReport =>
  JSON.parse(readFileSync(file, 'utf8')) as AuditStandardReport

function answersIn(file: string): ReadonlyMap<string, Answer> {
  const { chapters } = readReport(file)
  return new Map(chapters.flatMap(({ answers }) => answers).map((answer) => [answer.id, answer]))
}

describe('fairlead audit', () => {
  test('report, verify, findings and trust go hand in hand, and each fault has its code', async () => {
    const folder = scratchFolder()
    const [server, state, other] = ['server', 'state', 'other'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    cpSync(SERVER, server, { recursive: true })
    const out = join(folder, 'audit.json')
    const own = ['--state', state]

    const scan = join(folder, 'scan.json')
    await runHere(['scan', server, '--format', 'json', '--output', scan, ...own])
    const report = await audit('report', '--scan', scan, '--sign', '--out', out, ...own)
    expect(report.code).toBe(1)
    expect(readFileSync(join(folder, 'audit.md'), 'utf8')).toContain('**fail**')
    expect(readReport(out).subject.tree?.isWhole).toBe(true)

    const key = join(state, 'auditor.pub')
    expect(await audit('verify', out, '--key', key, '--scan', scan, ...own)).toMatchObject({ code: 0 })
    // Another auditor, who has signed something of his own.
    const theirs = join(folder, 'theirs.json')
    await audit('report', '--scan', scan, '--sign', '--out', theirs, '--state', other)
    expect((await audit('verify', theirs, '--key', key, ...own)).stderr).toContain('audit/wrong-key')
    expect((await audit('verify', out, '--state', join(folder, 'nobody'))).stderr).toContain(
      'audit/unknown-key',
    )
    const bare = join(folder, 'bare.json')
    await audit('report', '--scan', scan, '--out', bare, ...own)
    expect((await audit('verify', bare, ...own)).stderr).toContain('audit/unsigned')
    const forged = join(folder, 'forged.json')
    writeFileSync(forged, readFileSync(out, 'utf8').replace('"verdict": "failed"', '"verdict": "passed"'))
    expect((await audit('verify', forged, ...own)).stderr).toContain('audit/tampered')

    const lines = join(folder, 'findings.jsonl')
    expect((await audit('findings', 'export', scan, '--out', lines, ...own)).code).toBe(0)
    const more = join(folder, 'more.jsonl')
    await audit('findings', 'export', scan, '--status', 'confirmed', '--out', more, '--state', other)
    const merged = await audit('findings', 'merge', lines, more, lines)
    expect(merged).toMatchObject({ code: 0 })
    expect(merged.stdout).toMatch(/^confirmed .* said by 2$/m)
    expect((await audit('findings', 'merge', more, '--key', key)).stderr).toContain('audit/bad-findings')

    const trust = await audit('trust', out, forged, lines, '--key', key, '--why', ...own)
    expect(trust.code).toBe(1)
    expect(trust.stdout).toMatch(/^deny {2}server:/m)
    expect(trust.stderr).toContain('audit/tampered')

    const source = join(server, 'src', 'index.ts')
    appendFileSync(source, '\n')
    expect((await audit('verify', out, server, ...own)).stderr).toContain('audit/other-server')
  })

  test('counts a campaign of the lab for the very server that played in it, and for no other', async () => {
    const folder = scratchFolder()
    const campaign = join(folder, 'campaign')
    const run = ['--environments', 'weather', '--agents', 'planner', '--defences', 'none', '--seeds', '1']
    const made = await runHere(['lab', 'run', ...run, '--out', campaign])
    expect(made.code).toBe(0)
    const reports = []
    for (const { name, tools } of [weather, bank]) {
      const file = join(folder, `${name}.json`)
      writeFileSync(file, JSON.stringify({ tools }))
      const out = join(folder, `${name}-audit.json`)
      await audit('report', file, '--lab', campaign, '--out', out, '--state', join(folder, 'state'))
      reports.push(answersIn(out))
    }
    const [about, other] = reports
    expect(about?.get('A4')).toMatchObject({ verdict: 'pass' })
    // Nobody attacked it there, and no guard stood before it: that is no pass.
    expect(about?.get('A5')).toMatchObject({ verdict: 'not-checked' })
    expect(other?.get('A4')).toMatchObject({ verdict: 'not-checked' })
  })

  test('without a command of its own still attacks, and says so where it cannot', async () => {
    expect((await audit()).stderr).toContain('usage/no-command')
    expect((await audit('report')).stderr).toContain('usage/bad-value')
    expect((await audit('trust', '/no/such/file', '--state', scratchFolder())).code).toBe(2)
  })
})
