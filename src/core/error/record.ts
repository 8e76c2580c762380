import type { Row } from './row.ts'

/** Of the state folder and of what is recorded there. */
export const RECORD_ERRORS = {
  'state/unusable': {
    summary: 'The state folder {path} cannot be used',
    hint: 'Give a folder you may write to with --state DIR',
    exit: 70,
  },
  'state/damaged': {
    summary: 'The state file in {path} is damaged',
    hint: 'Keep it as it is for whoever looks into it, and begin in another folder with --state DIR',
    exit: 70,
  },
  'state/newer': {
    summary: 'The state file was written by a newer Fairlead (schema {found}, this one knows {known})',
    hint: 'Update Fairlead, or give another folder with --state DIR',
    exit: 70,
  },
  'evidence/unwritten': {
    summary: 'Evidence could not be written to {path}',
    hint: 'Look for a full disk, or a program that holds state.db locked',
    exit: 70,
  },
  'evidence/key-lost': {
    summary: 'The key that signed the evidence in {path} is gone',
    hint: 'Put evidence.key back, or move the folder away to begin a new record',
    exit: 70,
  },
  'evidence/broken': {
    summary: 'The evidence does not verify: {what}',
    hint: 'Keep the file as it is and compare it with a copy; docs/evidence.md says what each check proves',
    exit: 1,
  },
} as const satisfies Record<string, Row>
