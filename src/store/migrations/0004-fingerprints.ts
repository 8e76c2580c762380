/**
 * Keyed fingerprints of what was read; written and read by store/fingerprints.ts. One row is what one message added. Old rows
 * are deleted: it is a memory, not evidence.
 */
export const fingerprints = `
  CREATE TABLE fingerprint (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX fingerprint_by_key ON fingerprint (key, number);

  CREATE TABLE fingerprint_key (id INTEGER PRIMARY KEY CHECK (id = 0), key BLOB NOT NULL) STRICT;
`
