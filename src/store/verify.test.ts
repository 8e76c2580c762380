import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/scratch-folder.ts'
import { openEvidence } from './evidence.ts'
import { bytesOf, linkHash } from './chain.ts'
import { readEntries } from './entries.ts'
import type { Database } from './sqlite/driver.ts'
import { openState } from './sqlite/open.ts'
import type { State } from './sqlite/open.ts'
import { verifyEvidence } from './verify.ts'

const ENTRIES = 300
let original: ReadonlyMap<string, Buffer> | undefined

function makeOriginal(): ReadonlyMap<string, Buffer> {
  const folder = scratchFolder()
  const state = openState(folder)
  const evidence = openEvidence(state, { run: 'one' })
  evidence.append({ kind: 'start', server: 'files' })
  for (let i = 2; i < ENTRIES; i++) evidence.append({ kind: 'message', server: 'files', name: `tool ${i}` })
  evidence.append({ kind: 'end', server: 'files' })
  evidence.close()
  state.close()
  return new Map(
    ['state.db', 'evidence.key', 'evidence.pub'].map((name) => [name, readFileSync(join(folder, name))]),
  )
}

// A record, copied, with its triggers gone: what somebody has who may write the file.
function copyOf(): State {
  const folder = scratchFolder()
  original ??= makeOriginal()
  for (const [name, bytes] of original) writeFileSync(join(folder, name), bytes)
  const state = openState(folder)
  onTestFinished(() => state.close())
  for (const table of ['evidence', 'checkpoint']) {
    for (const done of ['updated', 'deleted', 'replaced'])
      state.database.exec(`DROP TRIGGER ${table}_is_not_${done}`)
  }
  return state
}

test('an untouched record holds, and says what it consists of', () => {
  const state = copyOf()
  expect(verifyEvidence(state)).toMatchObject({
    outcome: 'holds',
    entries: ENTRIES,
    checkpoints: 2,
    unsigned: 0,
    broken: undefined,
    openRuns: { count: 0 },
    head: { seq: ENTRIES, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

test('no record is not a record that holds', () => {
  const state = openState(scratchFolder())
  onTestFinished(() => state.close())
  expect(verifyEvidence(state)).toMatchObject({ outcome: 'empty', entries: 0, broken: undefined })
})

const COLUMNS = [
  ['evidence', 'body'],
  ['evidence', 'prev'],
  ['evidence', 'hash'],
  ['checkpoint', 'hash'],
  ['checkpoint', 'at'],
  ['checkpoint', 'key'],
  ['checkpoint', 'signature'],
] as const

test('one changed bit in any column of any row is found', () => {
  const state = copyOf()
  const { database } = state

  fc.assert(
    fc.property(fc.constantFrom(...COLUMNS), fc.nat(), fc.nat(), ([table, column], row, bit) => {
      const rows = database
        .prepare(`SELECT seq, CAST(${column} AS BLOB) AS value FROM ${table} ORDER BY seq`)
        .all()
      const { seq = 0, value } = rows[row % rows.length] ?? {}
      const bytes = bytesOf(value)
      const changed = Uint8Array.from(bytes)
      changed[(bit >> 3) % bytes.length]! ^= 1 << (bit & 7)
      put(database, table, column, seq, changed)
      const { outcome, broken } = verifyEvidence(state)
      put(database, table, column, seq, bytes)
      expect({ outcome, seq: broken?.seq }).toEqual({ outcome: 'broken', seq })
    }),
    { numRuns: 150 },
  )
  expect(verifyEvidence(state).outcome).toBe('holds')
})

const FORGERIES: readonly [string, (state: State) => void][] = [
  ['an entry deleted', ({ database }) => database.exec('DELETE FROM evidence WHERE seq = 100')],
  ['the first entry deleted', ({ database }) => database.exec('DELETE FROM evidence WHERE seq = 1')],
  [
    'the end cut off below a checkpoint',
    ({ database }) => database.exec('DELETE FROM evidence WHERE seq > 290'),
  ],
  ['all entries deleted', ({ database }) => database.exec('DELETE FROM evidence')],
  [
    'two entries swapped',
    ({ database }) => {
      database.exec(
        'UPDATE evidence SET seq = 1000 WHERE seq = 10; UPDATE evidence SET seq = 10 WHERE seq = 11',
      )
      database.exec('UPDATE evidence SET seq = 11 WHERE seq = 1000')
    },
  ],
  [
    'an entry put before the first',
    ({ database }) => database.exec("INSERT INTO evidence VALUES (0, '{}', x'', x'')"),
  ],
  [
    'an entry put at a number too large to count',
    ({ database }) => database.exec("INSERT INTO evidence VALUES (9223372036854775807, '{}', x'', x'')"),
  ],
  ['an entry rewritten and all later ones hashed again', (state) => rewrite(state, 50)],
  ['the last entry rewritten and hashed again', (state) => rewrite(state, ENTRIES)],
  [
    'a text extended after a NUL',
    ({ database }) => database.exec("UPDATE evidence SET body = body || char(0) || 'x' WHERE seq = 7"),
  ],
  [
    'the time of a checkpoint extended after a NUL',
    ({ database }) => database.exec("UPDATE checkpoint SET at = at || char(0) || 'x'"),
  ],
  [
    'a checkpoint moved to another entry',
    ({ database }) => database.exec('UPDATE checkpoint SET seq = 255 WHERE seq = 256'),
  ],
  [
    'a checkpoint for an entry yet to come',
    ({ database }) => database.exec('UPDATE checkpoint SET seq = 301 WHERE seq = 300'),
  ],
  ['the public key gone', ({ folder }) => rmSync(join(folder, 'evidence.pub'))],
  [
    'the public key exchanged',
    ({ folder }) => {
      const other = openState(scratchFolder())
      openEvidence(other)
      other.close()
      copyFileSync(join(other.folder, 'evidence.pub'), join(folder, 'evidence.pub'))
    },
  ],
]

describe('a forgery is found:', () => {
  test.each(FORGERIES)('%s', (_, forge) => {
    const state = copyOf()
    forge(state)
    expect(verifyEvidence(state).outcome).toBe('broken')
  })
})

test('a signature is checked with the key that was kept elsewhere, if one is given', () => {
  const [mine, theirs] = [copyOf(), openState(scratchFolder())]
  openEvidence(theirs)
  theirs.close()
  expect(verifyEvidence(mine, { publicKey: join(mine.folder, 'evidence.pub') }).outcome).toBe('holds')
  expect(verifyEvidence(mine, { publicKey: join(theirs.folder, 'evidence.pub') }).broken?.seq).toBe(256)
})

test('an end cut off together with its checkpoints is seen by whoever noted a later entry', () => {
  const state = copyOf()
  const { head } = verifyEvidence(state)
  state.database.exec('DELETE FROM evidence WHERE seq > 256; DELETE FROM checkpoint WHERE seq > 256')
  expect(verifyEvidence(state).outcome).toBe('holds')
  expect(verifyEvidence(state, { expect: head }).broken).toMatchObject({ seq: 257 })
})

test('another entry in the place of one that was noted is seen', () => {
  const state = copyOf()
  expect(verifyEvidence(state, { expect: { seq: 5, hash: '0'.repeat(64) } }).broken).toMatchObject({ seq: 5 })
})

test('a run without an end is told, and is no fault', () => {
  const state = copyOf()
  openEvidence(state, { run: 'killed', clock: () => new Date(0) }).append({ kind: 'start', server: 'mail' })
  expect(verifyEvidence(state)).toMatchObject({
    outcome: 'holds',
    unsigned: 1,
    openRuns: { count: 1, first: [{ run: 'killed', server: 'mail', at: '1970-01-01T00:00:00.000Z' }] },
  })
})

function put(database: Database, table: string, column: string, seq: unknown, value: Uint8Array): void {
  const stored = ['body', 'at', 'key'].includes(column) ? 'CAST(? AS TEXT)' : '?'
  database.prepare(`UPDATE ${table} SET ${column} = ${stored} WHERE seq = ?`).run(value, Number(seq))
}

// A forger who knows the format, but has no key.
function rewrite(state: State, from: number): void {
  const update = state.database.prepare('UPDATE evidence SET body = ?, prev = ?, hash = ? WHERE seq = ?')
  let previous: Uint8Array | undefined
  for (const { seq, body, prev } of [...readEntries(state)].slice(from - 1)) {
    const text = Buffer.from(body).toString().replace('files', 'other')
    const hash = linkHash(previous ?? prev, text)
    update.run(text, previous ?? prev, hash, seq)
    previous = hash
  }
}
