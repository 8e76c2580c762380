import type { Row } from './row.ts'

/** Of command lines, of servers that are guarded, and of the guard itself. */
export const GUARD_ERRORS = {
  'usage/no-command': {
    summary: 'No server to guard',
    hint: 'Put the server command after `--`, for example: fairlead guard -- npx -y @modelcontextprotocol/server-memory',
    exit: 2,
  },
  'usage/both-targets': {
    summary: 'Both --url and a server command were given',
    hint: 'Guard one server at a time: leave out --url, or everything after `--`',
    exit: 2,
  },
  'usage/bad-value': { summary: '{what} cannot be {value}', hint: '{expected}', exit: 2 },
  'usage/unknown-name': { summary: 'No {what} is called {name}', hint: '{expected}', exit: 2 },
  'server/not-started': {
    summary: 'The server command {command} could not be started',
    hint: 'Check that the program exists and is on PATH; hosts often start with a bare PATH, so write its absolute path',
    exit: 70,
  },
  'server/ended': {
    summary: 'The server ended before it answered',
    hint: 'Look at the lines it wrote to standard error above',
    exit: 70,
  },
  'server/too-slow': {
    summary: 'The server did not answer {method} in time',
    hint: 'Look at what it wrote to standard error, and at how busy this machine is',
    exit: 70,
  },
  'guard/failed': {
    summary: 'The guard could not judge this message, so it did not pass',
    hint: 'This is a fault of Fairlead; please report it',
    exit: 70,
  },
  'rules/unreadable': {
    summary: 'Line {line} of the rules file {file} is wrong: {what}',
    hint: 'Mend it; a running guard keeps the rules it had. docs/cascade.md says what a rule looks like',
    exit: 2,
  },
  'tour/incomplete': {
    summary: 'The tour has no server to show: {what}',
    hint: 'Run it in a clone of the repository, after `npm ci`: node bin/fairlead.js tour',
    exit: 3,
  },
  'tour/differed': {
    summary: 'The tour did not go as told: {what}',
    hint: 'Run it once more on a machine that is less busy; if it happens again, please report it with all of the above',
    exit: 70,
  },
  'file/not-made': {
    summary: 'There is no file {path}',
    hint: 'Make it first: {how}',
    exit: 2,
  },
  'file/unreadable': {
    summary: 'The file {path} cannot be read',
    hint: 'Check that it is there and that you may read it',
    exit: 2,
  },
  'file/unwritable': {
    summary: 'The file {path} cannot be written',
    hint: 'Check that its folder is there, that you may write to it, and that there is room',
    exit: 2,
  },
} as const satisfies Record<string, Row>
