import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FairleadError, fail } from '../../core/error.ts'
import { connect, isBusy, isDamaged } from './driver.ts'
import type { Database, Driver } from './driver.ts'
import { migrate } from './migrate.ts'

/** A state folder in use: one SQLite file and the signing key, shared by every guard that was given the same folder. */
export interface State {
  readonly folder: string
  readonly database: Database
  /** Moves what was written from the write-ahead log into the file: milliseconds, so not while a message waits. */
  readonly settle: () => void
  readonly close: () => void
}

/** Opens the state in a folder, making both if they are not there. */
export function openState(folder: string, driver?: Driver): State {
  try {
    makeFolder(folder)
    createPrivately(stateFile(folder))
    return connectState(folder, driver)
  } catch (error) {
    if (error instanceof FairleadError) throw error
    return fail(isDamaged(error) ? 'state/damaged' : 'state/unusable', { path: folder }, error)
  }
}

// One by one: Node's own recursive making never ends below a folder that cannot hold others, such as /proc.
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

/** Whether a guard ever kept state in this folder. */
export function hasState(folder: string): boolean {
  return existsSync(stateFile(folder))
}

function stateFile(folder: string): string {
  return join(folder, 'state.db')
}

// Opened only if it is new: closing a second handle on a SQLite file drops the locks of this process on it.
export function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (!existsSync(file)) throw error
  }
}

function connectState(folder: string, driver: Driver | undefined): State {
  const database = connect(stateFile(folder), driver)
  try {
    patiently(() => prepare(database))
  } catch (error) {
    database.close()
    throw error
  }
  const settle = () => settleIfWeCan(database)
  const close = () => {
    // libsql keeps a closed file open until its statements are collected, so SQLite does not do this by itself.
    settle()
    database.close()
  }
  return { folder, database, settle, close }
}

function settleIfWeCan(database: Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch {}
}

// NORMAL in WAL mode: a committed row outlives the end of the process by any means, though perhaps not a power cut.
function prepare(database: Database): void {
  database.exec('PRAGMA busy_timeout = 5000')
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = NORMAL')
  // Pages, about 16 MB: moving the log into the file waits for the disk, which idle moments are for.
  database.exec('PRAGMA wal_autocheckpoint = 4000')
  database.exec('PRAGMA cache_size = -512')
  database.exec('PRAGMA trusted_schema = OFF')
  migrate(database)
}

// The change to WAL answers "busy" at once, whatever the timeout, while another process makes the same change.
export function patiently(work: () => void): void {
  for (let attempt = 0; ; attempt++) {
    try {
      return work()
    } catch (error) {
      if (attempt === 200 || !isBusy(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25)
    }
  }
}
