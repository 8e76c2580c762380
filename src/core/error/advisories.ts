import type { Row } from './row.ts'

/** Of the snapshot of advisories. */
export const ADVISORY_ERRORS = {
  'advisories/no-book': {
    summary: '{file} is not a snapshot of advisories, or a damaged one',
    hint: 'Write it anew: fairlead advisories update FILE, with the dump of your ecosystem in the OSV format',
    exit: 2,
  },
  'advisories/unreadable': {
    summary: '{file} holds no advisories in the OSV format: {why}',
    hint: 'Give a .json or .jsonl file, a folder of .json files, or a .zip of them, as osv.dev and the GitHub database publish',
    exit: 2,
  },
  'advisories/needs-online': {
    summary: '{url} would have to be fetched, and nothing is fetched unasked',
    hint: 'Say so with --online, or fetch it yourself and give the file',
    exit: 2,
  },
  'advisories/unknown': {
    summary: 'No advisory {id} is known here',
    hint: 'See what there is: fairlead advisories list',
    exit: 3,
  },
} as const satisfies Record<string, Row>
