import { CHAT_ERRORS } from './error/chat.ts'
import { HTTP_ERRORS } from './error/http.ts'
import type { Row } from './error/row.ts'
import { redactSecrets } from './secret.ts'

/** Every failure Fairlead can report. docs/errors.md is generated from this table. */
export const ERRORS = {
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
  'tour/incomplete': {
    summary: 'The tour has no server to show: {what}',
    hint: 'Run it in a clone of the repository, after `npm ci`: npm run tour',
    exit: 3,
  },
  'tour/differed': {
    summary: 'The tour did not go as told: {what}',
    hint: 'Run it once more on a machine that is less busy; if it happens again, please report it with all of the above',
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
  'model/bad-weights': {
    summary: 'These are not weights that Fairlead can use: {what}',
    hint: 'Train them anew with fairlead model train, or take those of the package',
    exit: 3,
  },
  'model/other-weights': {
    summary: 'The weights are for {found}, and {wanted} are needed',
    hint: 'Weights go with one task and one version of its features: train them anew with fairlead model train',
    exit: 3,
  },
  'model/bad-row': {
    summary: 'A row cannot be used for training: {where}: {what}',
    hint: 'Each line is one JSON object; docs/model.md lists its fields',
    exit: 2,
  },
  'model/too-few': {
    summary: 'There is too little to learn from: {what}',
    hint: 'Give more rows with --data: both attacks and harmless ones, in several groups',
    exit: 2,
  },
  'dataset/bad-row': {
    summary: '{file}, line {line}: {what}',
    hint: 'Mend that line, or make the file anew',
    exit: 2,
  },
  'dataset/empty': {
    summary: 'There are no {what} in {file}',
    hint: 'Make some: fairlead dataset --help',
    exit: 3,
  },
  'dataset/unfinished': {
    summary: 'An earlier run left {file} behind, with the pairs it had made',
    hint: 'Go on with it: the same command and --resume; or remove that file',
    exit: 2,
  },
  'dataset/other-run': {
    summary: 'The run that left {file} behind had other settings',
    hint: 'Give the settings of that run, or remove the file to begin anew',
    exit: 2,
  },
  'dataset/one-generator': {
    summary: 'No two generators wrote logs of the same risks, so training and test cannot be kept apart',
    hint: 'Give logs of several generators, or two files: --train-logs and --test-logs',
    exit: 2,
  },
  'file/unreadable': {
    summary: 'The file {path} cannot be read',
    hint: 'Check that it is there and that you may read it',
    exit: 2,
  },
  'file/unwritable': {
    summary: 'The file {path} cannot be written',
    hint: 'Check that its folder is there and that you may write to it',
    exit: 2,
  },
  'bench/no-result': {
    summary: '{file} is no saved result of a bench',
    hint: 'Save one: fairlead bench run texts --data FILE --json > result.json',
    exit: 2,
  },
  'onnx/not-installed': {
    summary: 'A model in ONNX form needs the package onnxruntime-web, which is not installed',
    hint: 'Install it beside Fairlead: npm install onnxruntime-web',
    exit: 3,
  },
  'onnx/bad-model': {
    summary: 'The ONNX model cannot be used: {what}',
    hint: 'It must classify text: integer ids in, a row of scores out; docs/model.md says more',
    exit: 3,
  },
  ...HTTP_ERRORS,
  ...CHAT_ERRORS,
} as const satisfies Record<string, Row>

export type ErrorCode = keyof typeof ERRORS

/** The one error class: told apart by `code`, never by `instanceof` chains. */
export class FairleadError extends Error {
  override readonly name = 'FairleadError'
  readonly code: ErrorCode
  readonly hint: string
  readonly exit: Row['exit']

  constructor(code: ErrorCode, details: Readonly<Record<string, string>>, cause?: unknown) {
    const row: Row = ERRORS[code]
    super(fill(row.summary, details), cause === undefined ? undefined : { cause })
    this.code = code
    this.hint = fill(row.hint, details)
    this.exit = row.exit
  }
}

/** The only way to fail: details pass through secret redaction here, so no error can carry one. */
export function fail(
  code: ErrorCode,
  details: Readonly<Record<string, string>> = {},
  cause?: unknown,
): never {
  throw new FairleadError(code, details, cause)
}

function fill(template: string, details: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    redactSecrets(details[name] ?? '?').slice(0, 300),
  )
}
