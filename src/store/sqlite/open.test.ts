import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { scratchFolder } from '../../../test/scratch-folder.ts'
import { bytesOf } from '../chain.ts'
import { DRIVERS, connect, hasDriver, withoutSqliteWarning } from './driver.ts'
import { hasState, openState } from './open.ts'

describe.each(DRIVERS.filter(hasDriver))('with %s', (driver) => {
  test('the folder and all files in it are for their owner alone', () => {
    const folder = join(scratchFolder(), 'a', 'state')
    const state = openState(folder, driver)
    state.database.exec('CREATE TABLE t (x)')
    const modes = ['', 'state.db', 'state.db-wal', 'state.db-shm'].map(
      (name) => statSync(join(folder, name)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600])
    state.close()
  })

  test('what one connection committed, another sees', () => {
    const folder = scratchFolder()
    const [first, second] = [openState(folder, driver), openState(folder, driver)]
    onTestFinished(() => [first, second].forEach((state) => state.close()))
    first.database.exec('CREATE TABLE t (x)')
    expect(first.database.prepare('INSERT INTO t VALUES (?)').run(null).changes).toBe(1)
    expect(second.database.prepare('SELECT x FROM t').all()).toMatchObject([{ x: null }])
  })

  test('a transaction that throws leaves nothing behind and lets the next one begin', () => {
    const { database, close } = openState(scratchFolder(), driver)
    onTestFinished(close)
    database.exec('CREATE TABLE t (x)')
    const insert = database.prepare('INSERT INTO t VALUES (?)')
    expect(() => database.transaction(() => (insert.run(1), JSON.parse('{')))).toThrow(SyntaxError)
    database.transaction(() => insert.run(2))
    expect(database.prepare('SELECT x FROM t').all()).toMatchObject([{ x: 2 }])
  })

  test('bytes, text and whole numbers come back as they went in', () => {
    const { database, close } = openState(scratchFolder(), driver)
    onTestFinished(close)
    const row = database
      .prepare('SELECT ? AS bytes, ? AS text, ? AS number')
      .get(new Uint8Array([0, 255]), 'aé😀', 2 ** 53 - 1)
    const [only] = database.prepare(`SELECT x'00ff' AS bytes`).all()
    for (const { bytes } of [row ?? {}, only ?? {}]) expect([...bytesOf(bytes)]).toEqual([0, 255])
    expect(row).toMatchObject({ text: 'aé😀', number: 2 ** 53 - 1 })
  })

  test('a state file of a newer Fairlead is refused and not touched', () => {
    const folder = scratchFolder()
    const database = connect(join(folder, 'state.db'), driver)
    database.exec('PRAGMA user_version = 9999')
    database.close()
    expect(() => openState(folder, driver)).toThrow(expect.objectContaining({ code: 'state/newer' }))
  })

  test('a file that is no SQLite file is called damaged', () => {
    const folder = scratchFolder()
    writeFileSync(join(folder, 'state.db'), 'not a database, but long enough to look at'.repeat(100))
    expect(() => openState(folder, driver)).toThrow(expect.objectContaining({ code: 'state/damaged' }))
  })
})

test('a path that cannot be a folder is called unusable', () => {
  const file = join(scratchFolder(), 'file')
  writeFileSync(file, '')
  expect(() => openState(file)).toThrow(expect.objectContaining({ code: 'state/unusable' }))
  expect(() => openState(join(file, 'below'))).toThrow(expect.objectContaining({ code: 'state/unusable' }))
})

test('asking whether there is state makes none', () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'empty'))
  expect([hasState(folder), hasState(join(folder, 'empty')), hasState(join(folder, 'absent'))]).toEqual([
    false,
    false,
    false,
  ])
  openState(folder).close()
  expect(hasState(folder)).toBe(true)
})

test('only the warning about SQLite is kept back, and only while it loads', () => {
  const emit = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  onTestFinished(() => emit.mockRestore())
  withoutSqliteWarning(() => {
    process.emitWarning(
      'SQLite is an experimental feature and might change at any time',
      'ExperimentalWarning',
    )
    process.emitWarning('something else', 'ExperimentalWarning')
  })
  process.emitWarning('SQLite is an experimental feature, said later')
  expect(emit.mock.calls.map(([warning]) => warning)).toEqual([
    'something else',
    'SQLite is an experimental feature, said later',
  ])
})

test.runIf(process.platform === 'linux')(
  'a folder where none can be made is called unusable, at once',
  () => {
    expect(() => openState('/proc/none/state')).toThrow(expect.objectContaining({ code: 'state/unusable' }))
  },
)
