/** Questions to a person, and their answers; written and read by store/approvals.ts. */
export const approvals = `
  CREATE TABLE approval (
    id TEXT PRIMARY KEY
  ) STRICT;
`
