/** One row is one entry of core/trail.ts; `key` says whose trajectory it belongs to. Old rows are deleted: it is a memory, not evidence. */
export const trail = `
  CREATE TABLE trail (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX trail_by_key ON trail (key, number);
`
