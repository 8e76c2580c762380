import { parquetReadObjects, parquetMetadata } from 'hyparquet'
import { expect, test } from 'vitest'
import { FLAGS, HOSTILE, MADE_TABLES, madeView, TOKEN } from '../../../test/census/made-view.ts'
import type { Listing } from '../listing.ts'
import official from '../registries/official.ts'
import type { Exported, ReleaseOptions } from './release.ts'
import { writeRelease } from './release.ts'
import { listingRows } from './listing-rows.ts'
import { type OpenFile, ROW_FORMATS, writeRows } from './write-rows.ts'

const listing = (at: number): Listing => ({
  registry: 'official',
  snapshot: '2026-01',
  name: at === 0 ? HOSTILE : `io.example/server-${at}`,
  description: `A server that ${TOKEN}`,
  version: at % 2 === 0 ? `1.0.${at}` : `=${at}`,
  isLatest: true,
  status: 'active',
  repository: { url: `https://github.com/acme-example/server-${at}`, id: String(at) },
  packages: [{ ecosystem: 'npm', identifier: `@acme-example/server-${at}`, settings: [] }],
  remotes: [],
  settings: [{ name: 'KEY', isSecret: true }],
  launches: [],
  examples: [],
  stars: at === 1 ? 2 ** 40 : at,
})

const census = (count = 3): Exported => ({
  view: madeView(),
  tables: MADE_TABLES,
  registries: [official],
  fairlead: '1.0.0',
  async *listings() {
    for (let at = 0; at < count; at += 1) yield listing(at)
  },
  async *flags() {
    yield* FLAGS
  },
})

const ALL: ReleaseOptions = { formats: ROW_FORMATS, hasFlags: true, hasNames: true }
const DEFAULT: ReleaseOptions = { formats: ROW_FORMATS, hasFlags: false, hasNames: false }

test('the same rows stand in Parquet, CSV and JSON lines, and the codebook has every column', async () => {
  const files = await released(ALL)
  const codebook = text(files, 'CODEBOOK.md')
  for (const name of ['listings', 'flags', 'tables', 'coverage']) {
    const parquet = await parquetReadObjects({ file: buffer(files, `${name}.parquet`) })
    const lines = text(files, `${name}.jsonl`)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(parquet).toEqual(lines)
    expect(lines.length).toBeGreaterThan(2)
    const csv = text(files, `${name}.csv`).trimEnd().split('\r\n')
    expect(csv).toHaveLength(lines.length + 1)
    expect(csv[0]!.split(',')).toEqual(Object.keys(lines[0]!))
    const part = codebook.slice(codebook.indexOf(`## ${name}\n`)).split('\n## ')[0]!
    const columns = [...part.matchAll(/^\| `(\w+)` \| [\w-]+ \| .+ \| .+ \| .+ \|$/gm)].map(
      ([, each]) => each,
    )
    expect(columns).toEqual(Object.keys(lines[0]!))
  }
})

test('what is not known is null in Parquet and JSON, and empty in CSV', async () => {
  const files = await released(DEFAULT)
  const [first] = await parquetReadObjects({ file: buffer(files, 'listings.parquet') })
  expect(first).toMatchObject({ tools: null, stars: 0, licence: null, has_repository: true, packages: 1 })
  const cells = await parquetReadObjects({ file: buffer(files, 'tables.parquet') })
  const unknown = cells.filter(({ is_checked: isChecked }) => isChecked === false)
  expect(unknown.length).toBeGreaterThan(0)
  for (const cell of unknown) expect(cell).toMatchObject({ text: null, value: null, hits: null })
})

test('by default it names no server and no person; asked to, it does, and says so', async () => {
  const [plain, named] = [await released(DEFAULT), await released(ALL)]
  const whole = (files: Files): string =>
    ['listings', 'flags']
      .flatMap((name) => [text(files, `${name}.csv`), text(files, `${name}.jsonl`)])
      .join('')
  expect(whole(plain) + text(plain, 'report.html')).not.toMatch(/acme|server-1|io\.example/)
  expect(text(plain, 'flags.csv')).toMatch(/affix-twin,affix-groups,medium,official,1,0\.9,/)
  expect(whole(named)).toContain('acme-example')
  expect(text(named, 'CODEBOOK.md')).toContain('not for publication')
  const ids = (files: Files) => text(files, 'listings.jsonl').match(/"listing":"[0-9a-f]{16}"/g)
  expect(ids(plain)).toEqual(ids(named))
})

test('no file carries a secret, whatever was in the store', async () => {
  for (const [name, chunks] of await released(ALL)) {
    expect(Buffer.concat(chunks).includes(TOKEN), name).toBe(false)
    expect(Buffer.concat(chunks).includes(TOKEN.slice(0, 20)), name).toBe(false)
  }
})

test('the same census gives the same bytes', async () => {
  expect(await released(ALL)).toEqual(await released(ALL))
})

test('terms are told of each registry that was read, and of an unknown one that they are not known', async () => {
  const licences = text(await released(DEFAULT), 'LICENCES.md')
  expect(licences).toContain(`| official | ${official.title} |`)
  expect(licences).toMatch(/\| npm \| \| \| not known/)
})

test('rows go out in groups: no more than one is ever held', async () => {
  let [given, written, most] = [0, 0, 0]
  async function* rows(): AsyncGenerator<Listing> {
    for (; given < 50_001; given += 1) {
      most = Math.max(most, given - written)
      yield listing(given)
    }
  }
  const parts: Uint8Array[] = []
  const open: OpenFile = () => ({
    write: async (piece) => {
      parts.push(Buffer.from(piece))
      written = given
    },
    end: async () => {},
  })
  expect(await writeRows(listingRows(false), rows(), ['parquet'], open)).toBe(50_001)
  expect(most).toBeLessThanOrEqual(20_001)
  const bytes = new Uint8Array(Buffer.concat(parts)).buffer
  const { row_groups: groups } = parquetMetadata(bytes)
  expect(groups.map(({ num_rows: count }) => Number(count))).toEqual([20_000, 20_000, 10_001])
  const last = await parquetReadObjects({ file: bytes, rowStart: 50_000, columns: ['version', 'stars'] })
  expect(last).toEqual([{ version: '1.0.50000', stars: 50_000 }])
})

test('a census of nothing can be written and read', async () => {
  const none: Exported = { ...census(0), async *flags() {} }
  const files = await released(DEFAULT, none)
  expect(await parquetReadObjects({ file: buffer(files, 'listings.parquet') })).toEqual([])
  expect(text(files, 'flags.csv').trimEnd().split('\r\n')).toHaveLength(1)
})

type Files = ReadonlyMap<string, readonly Uint8Array[]>

async function released(options: ReleaseOptions, exported = census()): Promise<Files> {
  const files = new Map<string, Uint8Array[]>()
  const open: OpenFile = (name) => {
    const chunks: Uint8Array[] = []
    files.set(name, chunks)
    return {
      write: async (piece) => void chunks.push(Buffer.from(piece)),
      end: async () => {},
    }
  }
  await writeRelease(exported, options, open)
  return files
}

const text = (files: Files, name: string): string => Buffer.concat(files.get(name)!).toString()

const buffer = (files: Files, name: string): ArrayBuffer =>
  new Uint8Array(Buffer.concat(files.get(name)!)).buffer
