/** Keyed fingerprints of what was read; written and read by store/fingerprints.ts. */
export const fingerprints = `
  CREATE TABLE fingerprint (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX fingerprint_by_key ON fingerprint (key, number);
`
