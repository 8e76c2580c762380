/** Questions to a person, and their answers; written and read by store/approvals.ts. Times are Unix milliseconds. */
export const approvals = `
  CREATE TABLE approval (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'allowed', 'denied', 'used')),
    server TEXT NOT NULL, -- a JSON string, as are the method, the name and who answered
    method TEXT NOT NULL,
    name TEXT NOT NULL,
    arguments TEXT NOT NULL, -- for display: redacted and bounded; what is approved is the hash
    definition TEXT,
    why TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by TEXT
  ) STRICT;
  CREATE INDEX approval_by_hash ON approval (hash, state);

  CREATE TABLE approval_key (id INTEGER PRIMARY KEY CHECK (id = 0), key BLOB NOT NULL) STRICT;
`
