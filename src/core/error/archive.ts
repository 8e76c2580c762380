import type { Row } from './row.ts'

/** Of archives, packages and the places they come from. */
export const ARCHIVE_ERRORS = {
  'archive/unknown': {
    summary: '{file} is no archive that can be read',
    hint: 'tar, tar.gz (.tgz) and zip (.mcpb, .dxt, .whl) are',
    exit: 2,
  },
  'archive/broken': {
    summary: '{file} is damaged: {why}',
    hint: 'Get it anew; an archive that programs read differently is a reason for suspicion by itself',
    exit: 2,
  },
  'archive/too-large': {
    summary: '{file} is, or unpacks to, more than is read of one archive',
    hint: 'Unpack it yourself, where it can do no harm, and scan the folder',
    exit: 2,
  },
} as const satisfies Record<string, Row>
