import type { Row } from './row.ts'

/** Of the apps that run agents, and their settings. */
export const HOST_ERRORS = {
  'host/unreadable': {
    summary: 'The settings of {host} in {path} are no JSON object, so they were left alone',
    hint: 'Mend the file, then try again; comments and trailing commas are fine',
    exit: 2,
  },
  'host/which-home': {
    summary: 'The disk at {root} does not have exactly one home folder',
    hint: 'Name it with --home. Those found: {homes}',
    exit: 2,
  },
} as const satisfies Record<string, Row>
