import type { Row } from './row.ts'

/** Of configuration files that are to be changed. */
export const EDIT_ERRORS = {
  'edit/unreadable': {
    summary: 'The file {path} cannot be read as {format}, so it was left alone',
    hint: 'Mend the file, then try again',
    exit: 2,
  },
  'edit/refused': {
    summary: 'The file {path} cannot be changed without changing more than was meant, so it was left alone',
    hint: 'Make the change by hand: it is shown with --dry-run',
    exit: 1,
  },
  'edit/no-editor': {
    summary: 'Files such as {path} ({format}) are not changed by Fairlead',
    hint: 'Change it with the program that it belongs to',
    exit: 1,
  },
  'edit/changed-meanwhile': {
    summary: 'The file {path} was changed by another program meanwhile, so it was left alone',
    hint: 'Try again; end the host first if it happens again',
    exit: 1,
  },
  'edit/needs-yes': {
    summary: 'Nobody can be asked here: this is no terminal',
    hint: 'Give --yes to do it, or --dry-run to see it only',
    exit: 2,
  },
  'edit/program-will-vanish': {
    summary: 'Fairlead runs from a folder that is emptied from time to time: {path}',
    hint: 'Install it where it stays (npm install --global fairlead), then run the installed one: hosts could not start their servers otherwise',
    exit: 2,
  },
} as const satisfies Record<string, Row>
