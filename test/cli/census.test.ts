import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/core/canonical.ts'
import { runHere } from './fairlead.ts'

const TOKEN = ['ghp', '_', 'Zb8kQ2xN5vR7tY1wL4mC', '9pD3sF6gH0jKaUeT'].join('')

/** Made up: images without a digest, and a token where one was forgotten. */
const SERVERS = Array.from({ length: 12 }, (_, at) => ({
  server: {
    name: `com.example/acme-${at}`,
    description: at === 3 ? `Run it with GITHUB_TOKEN=${TOKEN}` : `The ${at}th server of Acme`,
    repository: { url: `https://github.com/acme-example/acme-${at}`, source: 'github' },
    version: '1.0.0',
    packages: [
      {
        registryType: 'oci',
        identifier: `docker.io/acme-example/acme-${at}:1.0.0`,
        transport: { type: 'stdio' },
      },
    ],
  },
  _meta: {
    'io.modelcontextprotocol.registry/official': {
      status: 'active',
      publishedAt: '2026-01-02T03:04:05Z',
      updatedAt: '2026-01-02T03:04:05Z',
      isLatest: true,
    },
  },
}))

let [folder, made] = ['', '']
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  const snapshot = join(folder, 'snapshots', 'official-registry-2026-01')
  mkdirSync(snapshot, { recursive: true })
  writeFileSync(join(snapshot, 'servers.jsonl'), SERVERS.map((each) => `${canonicalJson(each)}\n`).join(''))
  made = join(folder, 'census')
  const ran = await runHere(['census', 'run', '--from', join(folder, 'snapshots'), '--out', made])
  expect([ran.code, ran.stderr]).toEqual([0, ''])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('census tables', () => {
  test('shows them in 80 columns, some alone where they are named', async () => {
    const { code, stdout } = await runHere(['census', 'tables', made])
    expect(code).toBe(0)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    const { stdout: one } = await runHere(['census', 'tables', made, '--tables', 't15'])
    expect(one).toMatch(/^T15 {2}/m)
    expect(one).not.toMatch(/^T7 {2}/m)
    expect(one).toMatch(/^official +12 +12 +0 +0$/m)
  })

  test('says which tables there are where one is unknown, and that there is no census where there is none', async () => {
    const unknown = await runHere(['census', 'tables', made, '--tables', 'T99'])
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('census list tables') as string,
    ])
    const none = await runHere(['census', 'tables', join(folder, 'nowhere')])
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining('census/no-census') as string])
    expect(readdirSync(folder)).not.toContain('nowhere')
  })

  test('gives the same bytes again, in every form', async () => {
    for (const format of ['markdown', 'json', 'csv', 'html']) {
      const [one, two] = [
        await runHere(['census', 'tables', made, '--format', format]),
        await runHere(['census', 'tables', made, '--format', format]),
      ]
      expect(one.stdout.length).toBeGreaterThan(1_000)
      expect(one).toEqual(two)
      expect(one.stdout).not.toContain(TOKEN)
    }
  })
})

describe('census export', () => {
  test('writes all there is, without a name or a secret, and says what it left out', async () => {
    const out = join(folder, 'release')
    const { code, stdout } = await runHere(['census', 'export', made, '--out', out])
    expect(code).toBe(0)
    expect(stdout).toContain('listings 12')
    expect(stdout).toContain('--flags')
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
    expect(names).toEqual(
      expect.arrayContaining([
        'CODEBOOK.md',
        'LICENCES.md',
        'listings.parquet',
        'flags.csv',
        'tables/T15.csv',
      ]),
    )
    for (const name of names.filter((each) => each.includes('.'))) {
      const bytes = readFileSync(join(out, name))
      expect(bytes.includes(TOKEN), name).toBe(false)
      if (/^(?:listings|flags)/.test(name)) expect(bytes.includes('com.example'), name).toBe(false)
    }
    const rows = await parquetReadObjects({ file: fileBuffer(join(out, 'listings.parquet')) })
    expect(rows).toHaveLength(12)
    expect(rows[0]).toMatchObject({ registry: 'official', ecosystems: 'oci', packages: 1 })
  })

  test('leaves nothing with names beside what is without', async () => {
    const out = join(folder, 'again')
    const named = await runHere(['census', 'export', made, '--out', out, '--flags', '--names'])
    expect(named.stdout).toContain('do not publish')
    expect(readFileSync(join(out, 'listings.csv'), 'utf8')).toContain('com.example/acme-1')
    await runHere(['census', 'export', made, '--out', out, '--formats', 'csv'])
    expect(readdirSync(out).filter((name) => /parquet|jsonl/.test(name))).toEqual([])
    expect(readFileSync(join(out, 'listings.csv'), 'utf8')).not.toContain('com.example')
  })

  test('touches no folder that holds something else', async () => {
    const out = join(folder, 'mine')
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.txt'), 'mine')
    const { code, stderr } = await runHere(['census', 'export', made, '--out', out])
    expect([code, stderr]).toEqual([2, expect.stringContaining('census/other-folder') as string])
    expect(readdirSync(out)).toEqual(['thesis.txt'])
  })
})

describe('census label', () => {
  const labels = (name: string, lines: readonly object[]): string => {
    const path = join(folder, name)
    writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return path
  }

  test('turns labels of a file into precision that the tables show, and gives them back', async () => {
    const out = join(folder, 'flags')
    await runHere(['census', 'export', made, '--out', out, '--flags', '--formats', 'jsonl'])
    const flags = readFileSync(join(out, 'flags.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { flag: string; subject: string })
    const kind = flags[0]!.flag
    const same = flags.filter(({ flag }) => flag === kind)
    const lines = same.map(({ flag, subject }, at) => ({
      flag: `${flag}|${subject}`,
      answer: at === 0 ? 'n' : 'yes',
      reason: `seen ${TOKEN}`,
    }))
    const file = labels('labels.jsonl', lines)
    const read = await runHere(['census', 'label', made, '--from', file, '--by', 'ada'])
    expect([read.code, read.stderr]).toEqual([0, ''])
    expect(read.stdout).toContain(`${same.length - 1} of ${same.length} right`)
    const exported = await runHere(['census', 'label', made, '--export'])
    expect(exported.stdout.trimEnd().split('\n')).toHaveLength(same.length)
    expect(exported.stdout).not.toContain(TOKEN)
    const again = await runHere(['census', 'label', made, '--from', labels('back.jsonl', [])])
    expect(again.stdout).toContain(`ada ${same.length}`)
    await runHere(['census', 'export', made, '--out', out, '--formats', 'csv'])
    const row = readFileSync(join(out, 'flags.csv'), 'utf8')
      .split('\r\n')
      .find((line) => line.startsWith(kind))
    expect(row).toMatch(new RegExp(`,${same.length}$`))
  })

  test('takes a file whole or not at all, and says which line is no label', async () => {
    const file = labels('bad.jsonl', [
      { flag: 'a|b', answer: 'yes' },
      { flag: 'a|b', answer: 'perhaps' },
    ])
    const { code, stderr } = await runHere(['census', 'label', made, '--from', file, '--by', 'bo'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('line 2') as string])
    expect((await runHere(['census', 'label', made, '--export'])).stdout).not.toContain('"bo"')
  })

  test('asks nobody where nobody can answer, and knows which flags there are', async () => {
    const alone = await runHere(['census', 'label', made])
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('--from') as string])
    const unknown = await runHere(['census', 'label', made, '--flag', 'no-such-flag'])
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('census/no-flag') as string])
  })
})

describe('census list', () => {
  test('tells of every registry how it may be asked and under which terms', async () => {
    const { code, stdout } = await runHere(['census', 'list', 'registries'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ {2}official {2}/m)
    expect(stdout).toMatch(/CC0/)
    const { stdout: json } = await runHere(['census', 'list', '--json'])
    const all = JSON.parse(json) as Record<string, { id: string }[]>
    expect(Object.keys(all)).toEqual(['registries', 'lookups', 'checks', 'tables'])
    for (const rows of Object.values(all)) expect(rows.length).toBeGreaterThan(0)
    expect(all['tables']!.map(({ id }) => id).slice(0, 2)).toEqual(['T1', 'T2'])
  })
})

const fileBuffer = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer
