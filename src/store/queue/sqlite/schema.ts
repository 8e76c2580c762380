import { fail } from '../../../core/error.ts'
import type { Database } from '../../sqlite/driver.ts'

const SCHEMA = 1

/** Of states: 0 waiting, 1 taken, 2 done, 3 aside. `due`: of what waits, not before; of what is taken, when its lease ends. */
const TABLES = `
  CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT,
    state INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    lapses INTEGER NOT NULL DEFAULT 0,
    lease TEXT,
    why TEXT,
    UNIQUE (kind, key)
  ) STRICT;
  CREATE INDEX task_due ON task (kind, due, id) WHERE state < 2;

  CREATE TABLE task_count (
    kind TEXT NOT NULL,
    state INTEGER NOT NULL,
    tasks INTEGER NOT NULL,
    PRIMARY KEY (kind, state)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER task_added AFTER INSERT ON task BEGIN
    INSERT INTO task_count VALUES (NEW.kind, NEW.state, 1) ON CONFLICT DO UPDATE SET tasks = tasks + 1;
  END;
  CREATE TRIGGER task_moved AFTER UPDATE OF state ON task WHEN OLD.state <> NEW.state BEGIN
    UPDATE task_count SET tasks = tasks - 1 WHERE kind = OLD.kind AND state = OLD.state;
    INSERT INTO task_count VALUES (NEW.kind, NEW.state, 1) ON CONFLICT DO UPDATE SET tasks = tasks + 1;
  END;

  CREATE TABLE sheet (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE raw (hash BLOB PRIMARY KEY, length INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE host (name TEXT PRIMARY KEY, next REAL NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

// NORMAL in WAL mode: a committed row outlives the end of the process by any means, though perhaps not a power cut.
export function prepareSchema(database: Database): void {
  database.exec('PRAGMA busy_timeout = 1000')
  if (versionOf(database) === 0) database.exec('PRAGMA page_size = 8192')
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = NORMAL')
  database.exec('PRAGMA wal_autocheckpoint = 4000')
  // KiB. So much serves to sort, too, when an index is made; libsql would else sort all of it in memory.
  database.exec('PRAGMA cache_size = -32768')
  database.exec('PRAGMA temp_store = FILE')
  database.exec('PRAGMA trusted_schema = OFF')
  if (versionOf(database) === SCHEMA) return
  database.transaction(() => {
    const found = versionOf(database)
    if (found > SCHEMA) fail('store/newer', { found: String(found), known: String(SCHEMA) })
    if (found === SCHEMA) return
    database.exec(TABLES)
    database.exec(`PRAGMA user_version = ${SCHEMA}`)
  })
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}
