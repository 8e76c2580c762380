import fc from 'fast-check'
import { expect, test } from 'vitest'
import docker from '../../src/census/registries/docker.ts'
import { FETCH, firstPages } from '../../src/census/run/fetch.ts'
import { importFile, knownFiles } from '../../src/census/run/import.ts'
import { READ } from '../../src/census/run/read.ts'
import { redacted } from '../../src/census/run/redacted.ts'
import { LOOK, lookTask } from '../../src/census/run/look.ts'
import link from '../../src/census/lookups/link.ts'
import official from '../../src/census/registries/official.ts'
import type { CensusSetting } from '../../src/census/run/setting.ts'
import { defineRegistry } from '../../src/census/registry.ts'
import { randomFrom } from '../../src/core/random.ts'
import type { AskOutcome } from '../../src/net/polite.ts'
import type { Taken, Task } from '../../src/store/queue.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { join } from 'node:path'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** In pieces, so that nobody takes this file for a leak. */
const SHAPES: readonly (readonly [string, string, number])[] = [
  [['gh', 'p_'].join(''), LETTERS, 36],
  [['AK', 'IA'].join(''), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16],
  [['sk-', 'ant-'].join(''), LETTERS, 40],
  [['xox', 'b-'].join(''), LETTERS, 30],
  [['np', 'm_'].join(''), LETTERS, 36],
]
const hex = (letter: string, digits: number): string =>
  letter.charCodeAt(0).toString(16).padStart(digits, '0')
const each = (text: string, one: (letter: string, at: number) => string): string =>
  Array.from(text, one).join('')
const VEILS: Readonly<Record<string, (secret: string) => string>> = {
  percent: (secret) => each(secret, (letter) => `%${hex(letter, 2)}`),
  'percent, some letters': (secret) =>
    each(secret, (letter, at) => (at % 5 === 1 ? `%${hex(letter, 2)}` : letter)),
  'percent twice': (secret) => each(secret, (letter, at) => (at % 3 === 0 ? `%25${hex(letter, 2)}` : letter)),
  'in a query that is a value': (secret) =>
    encodeURIComponent(`https://code.example.com/?access=${secret}&more=1`),
  'decimal entities': (secret) => each(secret, (letter) => `&#${letter.charCodeAt(0)};`),
  'hex entities': (secret) => each(secret, (letter, at) => (at % 2 ? letter : `&#x${hex(letter, 2)};`)),
  'entities of entities': (secret) =>
    each(secret, (letter, at) => (at === 2 ? `&amp;#${letter.charCodeAt(0)};` : letter)),
  'zero-width spaces': (secret) =>
    each(secret, (letter, at) => (at === 2 || at === 9 ? `${letter}\u200b` : letter)),
  'a soft hyphen': (secret) => each(secret, (letter, at) => (at === 7 ? `${letter}\u00ad` : letter)),
  'wide letters': (secret) => each(secret, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  base64: (secret) => Buffer.from(secret).toString('base64'),
  'base64 of a login': (secret) => Buffer.from(`someone:${secret}`).toString('base64url'),
  'numbers of letters': (secret) => each(secret, (letter) => `\\u${hex(letter, 4)}`),
  'behind a word': (secret) => `backup-of_it-${secret}`,
  'a Markdown escape': (secret) => secret.replaceAll('_', '\\_').replaceAll('-', '%2D'),
}

test.each(Object.keys(VEILS))('a token is taken out of any text however it is written: %s', (veil) => {
  const write = VEILS[veil]!
  fc.assert(
    fc.property(fc.constantFrom(...SHAPES), fc.integer(), ([lead, letters, length], seed) => {
      const random = randomFrom(seed)
      const secret = lead + Array.from({ length }, () => random.pick(letters.split(''))).join('')
      const written = write(secret)
      for (const text of [
        `Start with ${written} and go`,
        JSON.stringify({ words: `Start "${written}" and go` }),
        `{"words":"${written.replaceAll(/\\(?!u)/g, '\\\\')}","words":"twice"}`,
        `[it](https://example.com/?a=${written})\n- ${written}`,
      ]) {
        const kept = redacted(text)
        expect(kept).toContain('[secret:')
        expect(kept).not.toContain(written)
        expect(kept).not.toContain(JSON.stringify(written).slice(1, -1))
      }
    }),
    { numRuns: 20 },
  )
})

test('what is written so and is no token stays', () => {
  for (const text of [
    'https://example.com/a%20b?redirect=https%3A%2F%2Fcode.example.com%2Fsome-very-long-path_of_letters',
    '{"integrity":"sha512-q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kA=="}',
    'Tom &amp; Jerry &#38; \\u0041\\u200b nothing_to\\_see',
    '{"family":"👩\u200d👩\u200d👧\u200d👦 with a family of letters"}',
  ])
    expect(redacted(text)).toBe(text)
})

const token = ['gh', 'p_', 'k7Qz2Vb9Xn4Rm8Tw3Yc6Hd1Jf5LgPsAtEuGv'].join('')

test('what only the reader of a format can spell out is taken out of what it read', async () => {
  const yaml = `name: made-up\nabout:\n  description: "use \\x67${token.slice(1)} here"\n`
  const rows = await kept((setting) => work(READ, readOf(yaml), setting))
  expect(rows).toContain('made-up')
  expect(rows).toContain('[secret:github-token]')
  expect(rows).not.toContain(token)
})

test('where a link leads on to is kept without what it carries', async () => {
  const outcome = answer(302, '', { location: `https://code.example.com/?access=${token}` })
  const rows = await kept(
    (setting) => work(LOOK, lookTask('link', ['https://example.com/a'], 'now'), setting),
    outcome,
  )
  expect(rows).toContain('code.example.com')
  expect(rows).not.toContain(token)
})

test('a mark by which a page is known again is not kept where it is a token', async () => {
  const outcome = answer(200, '{"servers":[],"metadata":{"count":0}}', { validators: { etag: `"${token}"` } })
  const plan = { snapshot: 'now', isWhole: false }
  const rows = await kept((setting) => work(FETCH, firstPages(official, plan)[0]!, setting), outcome)
  expect(rows).toContain('now asked')
  expect(rows).not.toContain(token)
})

test('a folder of snapshots may be called what it likes', async () => {
  const folder = `official-registry-${token}`
  const [known] = knownFiles([{ folder, file: 'servers.jsonl' }], [official])
  const rows = await kept((setting) => importFile(setting, known!, '{}\n'))
  expect(rows).toContain('official-registry-')
  expect(rows).not.toContain(token)
})

const answer = (status: number, text: string, more: object): AskOutcome => ({
  kind: 'answer',
  status,
  headers: {},
  bytes: new TextEncoder().encode(text),
  ...more,
})

function readOf(text: string): Task {
  const body = { registry: 'planted', form: 'server.yaml', path: '/x', snapshot: 'now', hash: text }
  return { kind: 'read', key: 'read', body }
}

/** What the only page of it says stands in the task. */
const planted = defineRegistry({ ...docker, id: 'planted' })

async function work({ run }: typeof READ, task: Task, setting: CensusSetting): Promise<void> {
  const taken: Taken = { ...task, attempt: 1, lease: 'x' }
  const done = await run(taken, setting)
  if ('again' in done) throw new Error(`again: ${done.again.why}`)
  await setting.store.sheets.add(done.rows ?? [])
}

/** All rows that are kept of it, as one text. */
async function kept(act: (setting: CensusSetting) => Promise<void>, outcome?: AskOutcome): Promise<string> {
  const store = await openSqliteStore(join(scratchFolder(), 'census.db'), { clock: () => new Date(0) })
  const raw = { ...store.raw, get: async (text: string) => new TextEncoder().encode(text) }
  const asker = { ask: () => Promise.resolve(outcome!), close: () => Promise.resolve() }
  const outside = { asker, addressOf: () => undefined, keyOf: () => undefined }
  try {
    await act({
      store: outcome === undefined ? { ...store, raw } : store,
      clock: () => new Date(0),
      registries: [planted, official],
      lookups: [link],
      checks: [],
      outside,
    })
    const rows: unknown[] = []
    for (const name of await store.sheets.names())
      for await (const group of store.sheets.groups(name)) rows.push(name, group)
    return JSON.stringify(rows)
  } finally {
    await store.close()
  }
}
