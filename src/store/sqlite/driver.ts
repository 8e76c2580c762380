import { closeSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A string must be well-formed and hold no NUL, at which libsql cuts it off: foreign text goes in as JSON. */
export type SqlValue = null | number | string | Uint8Array
export type Row = Readonly<Record<string, SqlValue>>

export interface Statement {
  readonly run: (...values: SqlValue[]) => { readonly changes: number }
  readonly get: (...values: SqlValue[]) => Row | undefined
  readonly all: (...values: SqlValue[]) => Row[]
}

export interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => Statement
  /** Runs `work` while no other process writes; all of it is kept, or none. */
  readonly transaction: <T>(work: () => T) => T
  /** Runs `work` on what was there when it began to read, whatever others write meanwhile. */
  readonly snapshot: <T>(work: () => T) => T
  readonly close: () => void
}

export const DRIVERS = ['node', 'libsql'] as const
export type Driver = (typeof DRIVERS)[number]

/** The SQLite that comes with Node (22.13 and newer) where there is one, else libsql. */
export function connect(
  path: string,
  driver: Driver = nodeSqlite() === undefined ? 'libsql' : 'node',
): Database {
  return driver === 'node' ? connectNode(path) : connectLibsql(path)
}

export function hasDriver(driver: Driver): boolean {
  return driver === 'libsql' || nodeSqlite() !== undefined
}

/** Whether an error says that the file is no sound SQLite file, in the words both drivers pass on from SQLite. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|file format/.test(error.message)
}

/** Whether another process holds the lock we need. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('database is locked')
}

// The small part that both have in common.
interface RawStatement<Values extends unknown[]> {
  run(...values: Values): { readonly changes: number | bigint }
  get(...values: Values): Row | undefined
  all(...values: Values): Row[]
}
interface RawDatabase<Values extends unknown[]> {
  exec(sql: string): unknown
  prepare(sql: string): RawStatement<Values>
  close(): void
}
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => RawDatabase<SqlValue[]>
}
type Libsql = new (path: string) => RawDatabase<[SqlValue[]]>

function connectNode(path: string): Database {
  const sqlite = nodeSqlite()
  if (sqlite === undefined) throw new Error('this Node has no SQLite of its own')
  return database(new sqlite.DatabaseSync(path), (statement) => ({
    run: (...values) => ({ changes: Number(statement.run(...values).changes) }),
    get: (...values) => statement.get(...values),
    all: (...values) => statement.all(...values),
  }))
}

// libsql takes a lone object as named parameters, and null is an object to it: always give it the list. And a `get` right
// after an `all` of the same statement answers with the values of the `all`: so each has a statement of its own.
function connectLibsql(path: string): Database {
  const raw = new (libsql())(path)
  return database(raw, (statement, sql) => {
    let many: typeof statement | undefined
    return {
      run: (...values) => ({ changes: Number(statement.run(values).changes) }),
      get: (...values) => statement.get(values),
      all: (...values) => (many ??= raw.prepare(sql)).all(values).map(withBytes),
    }
  })
}

// Where one row comes with bytes as a Buffer, a list of rows comes with ArrayBuffers.
function withBytes(row: Readonly<Record<string, SqlValue | ArrayBuffer>>): Row {
  const fixed: Record<string, SqlValue> = {}
  for (const [column, value] of Object.entries(row))
    fixed[column] = value instanceof ArrayBuffer ? new Uint8Array(value) : value
  return fixed
}

function database<V extends unknown[]>(
  raw: RawDatabase<V>,
  wrap: (s: RawStatement<V>, sql: string) => Statement,
): Database {
  const exec = (sql: string) => void raw.exec(sql)
  return {
    exec,
    prepare: (sql) => wrap(raw.prepare(sql), sql),
    transaction: (work) => {
      exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        exec('COMMIT')
        return result
      } catch (error) {
        tryRollback(exec)
        throw error
      }
    },
    snapshot: (work) => {
      exec('BEGIN')
      try {
        return work()
      } finally {
        tryRollback(exec)
      }
    },
    close: () => raw.close(),
  }
}

// After some errors SQLite has rolled back already, and the first error is the one worth hearing.
function tryRollback(exec: (sql: string) => void): void {
  try {
    exec('ROLLBACK')
  } catch {}
}

function nodeSqlite(): NodeSqlite | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 13)) return undefined
  const sqlite = withoutSqliteWarning(() => process.getBuiltinModule('node:sqlite'))
  return isNodeSqlite(sqlite) ? sqlite : undefined
}

function isNodeSqlite(module: object | undefined): module is NodeSqlite {
  return module !== undefined && 'DatabaseSync' in module
}

/** Node 22 warns once that its SQLite is experimental; a host shows every line on stderr to its user. */
export function withoutSqliteWarning<T>(work: () => T): T {
  const emit = process.emitWarning.bind(process)
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith('SQLite is an experimental feature'))
      Reflect.apply(emit, process, [warning, ...rest])
  }
  try {
    return work()
  } finally {
    process.emitWarning = emit
  }
}

// libsql learns from a diagnostic report whether this is glibc, and nothing else of it. A whole one takes 4 to 60 ms, and
// looks up the names of all open sockets unless told not to: only where there is no other way.
function libsql(): Libsql {
  const report: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report
  const [whole, before] = [report.getReport.bind(report), report.excludeNetwork ?? false]
  const header = libcHeader()
  report.excludeNetwork = true
  if (header) report.getReport = () => ({ header, sharedObjects: [] })
  try {
    return createRequire(import.meta.url)('libsql')
  } finally {
    report.excludeNetwork = before
    report.getReport = whole
  }
}

/** What a report would say of the C library, as the program of Node itself names its loader; undefined where it does not. */
function libcHeader(): object | undefined {
  try {
    const head = Buffer.alloc(4096)
    const file = openSync(process.execPath, 'r')
    readSync(file, head)
    closeSync(file)
    if (head.includes('/ld-linux')) return { glibcVersionRuntime: 'known by its loader' }
    return head.includes('/ld-musl') ? {} : undefined
  } catch {
    return undefined
  }
}
