/** The candidate is what was seen after the decision, and waits for its own; `pin_version` moves whenever a pin does. */
export const pins = `
  CREATE TABLE pin (
    server TEXT NOT NULL, -- a JSON string, as is the name
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('approved', 'pending', 'revoked')),
    hash TEXT NOT NULL,
    definition TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    decided_at TEXT,
    candidate_hash TEXT,
    candidate_definition TEXT,
    candidate_seen TEXT,
    PRIMARY KEY (server, kind, name)
  ) STRICT;

  CREATE TABLE pin_version (id INTEGER PRIMARY KEY CHECK (id = 0), version INTEGER NOT NULL) STRICT;
  INSERT INTO pin_version VALUES (0, 0);

  CREATE TRIGGER pin_inserted AFTER INSERT ON pin BEGIN UPDATE pin_version SET version = version + 1; END;
  CREATE TRIGGER pin_updated AFTER UPDATE ON pin BEGIN UPDATE pin_version SET version = version + 1; END;
  CREATE TRIGGER pin_deleted AFTER DELETE ON pin BEGIN UPDATE pin_version SET version = version + 1; END;
`
