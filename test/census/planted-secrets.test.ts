import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { redacted } from '../../src/census/run/redacted.ts'
import { exportCensus } from '../../src/cli/census/export.ts'
import { runOfCensus } from '../../src/cli/census/run.ts'
import { systemClock } from '../../src/core/clock.ts'
import { randomFrom } from '../../src/core/random.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { scratchFolder } from '../scratch-folder.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** In pieces, so that nobody takes this file for a leak. */
const SHAPES: readonly (readonly [string, string, number])[] = [
  [['gh', 'p_'].join(''), LETTERS, 36],
  [['github', '_pat_'].join(''), LETTERS, 60],
  [['AK', 'IA'].join(''), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16],
  [['sk-', 'ant-'].join(''), LETTERS, 40],
  [['sk_', 'live_'].join(''), LETTERS, 24],
  [['xox', 'b-'].join(''), LETTERS, 30],
  [['gl', 'pat-'].join(''), LETTERS, 20],
  [['np', 'm_'].join(''), LETTERS, 36],
]
/** Where listings of any registry carry foreign words. */
const PLACES: readonly ((secret: string) => object)[] = [
  (secret) => ({ description: `Start it with ${secret} and go` }),
  (secret) => ({ description: `export KEY=\n${secret}\nthen run` }),
  (secret) => ({ title: secret }),
  (secret) => ({ repository: { url: `https://someone:${secret}@code.example.com/a/b`, source: 'github' } }),
  (secret) => ({
    repository: { url: `https://github.com/acme-example/tools?access=${secret}`, source: 'github' },
  }),
  (secret) => ({
    packages: [
      {
        registryType: 'npm',
        identifier: 'made-up',
        version: '1.0.0',
        transport: { type: 'stdio' },
        environmentVariables: [{ name: 'API_KEY', default: secret, description: `such as ${secret}` }],
      },
    ],
  }),
  (secret) => ({
    remotes: [
      {
        type: 'streamable-http',
        url: `https://api.example.com/mcp?key=${secret}`,
        headers: [{ name: 'Authorization', value: `Bearer ${secret}` }],
      },
    ],
  }),
  (secret) => ({ _meta: { deep: { deeper: [{ [secret]: 'as a key' }, secret] } } }),
]

test('no planted token is left in anything that is stored or exported, wherever it stood', async () => {
  const random = randomFrom('planted')
  const secrets: string[] = []
  const servers = SHAPES.flatMap(([lead, letters, length], shape) =>
    PLACES.map((place, at) => {
      const secret = lead + Array.from({ length }, () => random.pick(letters.split(''))).join('')
      secrets.push(secret)
      return {
        name: `com.example.s${shape}/p${at}`,
        description: 'A server',
        version: '1.0.0',
        ...place(secret),
      }
    }),
  )
  const folder = scratchFolder()
  const lines = servers.map((server) => JSON.stringify(escaped({ server, _meta: {} }))).join('\n')
  mkdirSync(join(folder, 'snapshots', 'official-registry-2026-05'), { recursive: true })
  mkdirSync(join(folder, 'snapshots', 'awesome-wong2'))
  writeFileSync(join(folder, 'snapshots', 'official-registry-2026-05', 'servers.jsonl.gz'), gzipSync(lines))
  const list = secrets.map(
    (secret, at) => `- [Server ${at}](https://github.com/acme-example/s${at}) - Use ${secret}.`,
  )
  writeFileSync(join(folder, 'snapshots', 'awesome-wong2', 'list.md'), `# Servers\n\n${list.join('\n')}\n`)

  const context = { stdout: sink(), stderr: sink(), env: {}, cwd: folder }
  const flags = { look: undefined, walk: undefined, names: undefined, since: undefined, versions: false }
  const more = { pages: undefined, snapshot: 'now', origin: undefined, store: undefined, strict: false }
  expect(await runOfCensus({ from: 'snapshots', out: 'census', ...flags, ...more }, context)).toBe(0)
  const wanted = { out: 'release', formats: 'parquet,csv,jsonl', hasFlags: true, hasNames: true }
  expect(await exportCensus({ folder: 'census', store: undefined }, wanted, context)).toBe(0)

  const kept = [...(await textsOf(folder))].join('\n')
  expect(kept).toContain('com.example.s0/p0')
  expect(kept).toContain('[secret:')
  expect(secrets.filter((secret) => kept.includes(secret))).toEqual([])
}, 60_000)

test('a token is taken out of any text, and nothing else of it is lost', () => {
  const shape = fc.constantFrom(...SHAPES)
  const place = fc.constantFrom<(secret: string, words: string) => string>(
    (secret, words) => JSON.stringify({ words, secret }),
    (secret, words) => JSON.stringify({ words, text: `\n${secret}\t` }),
    (secret, words) => `${JSON.stringify({ words })}\n${JSON.stringify({ text: `"${secret}"` })}\n`,
    (secret, words) => `words: ${JSON.stringify(words)}\ntoken: ${secret}\n`,
    (secret, words) => `{"broken": "\\n${secret}", ${JSON.stringify(words)}`,
    (secret, words) => JSON.stringify({ words, [secret]: [[[secret]]] }),
    (secret, words) => `{"words":${JSON.stringify(words)},"text":"${numbered(secret)}"}`,
  )
  fc.assert(
    fc.property(
      shape,
      place,
      fc.string({ maxLength: 60 }),
      fc.integer(),
      ([lead, letters, length], put, words, seed) => {
        const random = randomFrom(seed)
        const secret = lead + Array.from({ length }, () => random.pick(letters.split(''))).join('')
        const safe = redacted(put(secret, words))
        expect(safe).not.toContain(secret)
        expect(safe).toContain('[secret:')
        if (words !== '' && !/[\\"]/.test(JSON.stringify(words).slice(1, -1))) expect(safe).toContain(words)
      },
    ),
  )
})

/** Letters as their numbers, as JSON may write them. */
const numbered = (text: string): string =>
  text
    .split('')
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

const escaped = (value: object): object => JSON.parse(JSON.stringify(value)) as object

const sink = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/** All that lies in files, what is packed in them too. */
async function textsOf(folder: string): Promise<readonly string[]> {
  const texts: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || path.includes('snapshots')) continue
    const bytes = readFileSync(path)
    texts.push(entry.name, bytes.toString('latin1'))
    if (path.endsWith('.parquet')) {
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
      texts.push(
        JSON.stringify(await parquetReadObjects({ file }), (_, one) =>
          typeof one === 'bigint' ? `${one}` : one,
        ),
      )
    }
  }
  const store = await openSqliteStore(join(folder, 'census', 'census.db'), { clock: systemClock })
  for (const sheet of await store.sheets.names())
    for await (const { key, rows } of store.sheets.groups(sheet)) {
      texts.push(key, JSON.stringify(rows))
      for (const { body } of rows)
        if (typeof body === 'object' && body !== null && 'hash' in body && typeof body.hash === 'string')
          texts.push(new TextDecoder().decode(await store.raw.get(body.hash)))
    }
  await store.close()
  return texts
}
