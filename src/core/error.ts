import { redactSecrets } from './secret.ts'

interface Row {
  /** What went wrong; `{name}` is filled from the details. */
  readonly summary: string
  /** What to do next. */
  readonly hint: string
  /** Process exit code: 2 usage, 3 nothing to look at, 4 incomplete, 70 our bug. */
  readonly exit: 1 | 2 | 3 | 4 | 70
}

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
  'upstream/unreachable': {
    summary: 'The server at {url} could not be reached',
    hint: 'Check the address and that the server is running',
    exit: 70,
  },
  'upstream/too-slow': {
    summary: 'The server at {url} did not begin to answer in time',
    hint: 'Look at what the server is doing; a long call may need a longer limit',
    exit: 70,
  },
  'upstream/cut-off': {
    summary: 'The server at {url} broke off before its answer was complete',
    hint: 'Look at the log of the server; the request may or may not have been carried out',
    exit: 70,
  },
  'upstream/unreadable': {
    summary: 'The server at {url} answered in a form that the guard cannot judge: {what}',
    hint: 'MCP answers are application/json or text/event-stream, in UTF-8 and not compressed',
    exit: 70,
  },
  'upstream/too-large': {
    summary: 'The server at {url} answered with more than the guard will hold',
    hint: 'Ask for less at once, or raise the bound with --max-bytes',
    exit: 70,
  },
  'upstream/withheld': {
    summary: 'The guard let none of the answer of {url} pass',
    hint: 'The evidence says why: fairlead log show',
    exit: 70,
  },
  'upstream/elsewhere': {
    summary: 'The server at {url} sends the client to another origin, past the guard',
    hint: 'If that address is right, guard it instead: fairlead guard --url',
    exit: 70,
  },
  'http/foreign-host': {
    summary: 'The Host header names neither this machine nor the guard',
    hint: 'Ask for the address the guard listens on; web pages that rebind their name to it are turned away',
    exit: 2,
  },
  'http/foreign-origin': {
    summary: 'The Origin header names a foreign web page',
    hint: 'Let a page in with --allow-origin, if it is yours',
    exit: 2,
  },
  'http/malformed': {
    summary: 'The HTTP request is malformed: {what}',
    hint: 'Send each of the fields Host, Origin, Content-Type and Mcp-Session-Id once, and a path as the target',
    exit: 2,
  },
  'http/unsupported-media': {
    summary: 'The request body is in a form that the guard cannot judge: {what}',
    hint: 'Send UTF-8 without Content-Encoding',
    exit: 2,
  },
  'http/too-large': {
    summary: 'The request body is larger than the guard will hold',
    hint: 'Send less at once, or raise the bound with --max-bytes',
    exit: 2,
  },
  'http/too-slow': {
    summary: 'The request did not arrive in time',
    hint: 'Send the whole body at once',
    exit: 2,
  },
  'http/busy': {
    summary: 'The guard holds as much as it may at the moment',
    hint: 'Try again later',
    exit: 70,
  },
  'guard/failed': {
    summary: 'The guard could not judge this message, so it did not pass',
    hint: 'This is a fault of Fairlead; please report it',
    exit: 70,
  },
  'listen/failed': {
    summary: 'Cannot listen on {address}',
    hint: 'Choose another port with --listen 127.0.0.1:PORT (0 picks a free one)',
    exit: 2,
  },
  'chat/no-key': {
    summary: 'The environment variable {variable} holds no key for the language model',
    hint: 'Set it to the key; keys are read from the environment only',
    exit: 2,
  },
  'chat/key-in-clear': {
    summary: 'The key would go to {url} without encryption',
    hint: 'Use https, an address on this machine, or no key',
    exit: 2,
  },
  'chat/budget-spent': {
    summary: 'The budget for the language model is spent: {what}',
    hint: 'Raise it, or go on with what there is',
    exit: 4,
  },
  'chat/too-slow': {
    summary: 'The language model at {url} did not answer in time',
    hint: 'Give it more time, a shorter text or a smaller model',
    exit: 70,
  },
  'chat/busy': {
    summary: 'The language model at {url} is busy or broken (status {status})',
    hint: 'Try again later, with more time or with fewer requests at once',
    exit: 70,
  },
  'chat/refused': {
    summary: 'The language model at {url} refused the request (status {status})',
    hint: 'Check the address, the name of the model and the key',
    exit: 70,
  },
  'chat/redirected': {
    summary: 'The language model at {url} sends the request elsewhere',
    hint: 'If that address is right, give it as the endpoint: redirects are not followed, as the key would go with them',
    exit: 70,
  },
  'chat/unreadable': {
    summary: 'The language model at {url} gave no answer that can be read: {what}',
    hint: 'Check that the endpoint is of the kind that was named: openai or anthropic',
    exit: 70,
  },
  'chat/too-large': {
    summary: 'The language model at {url} answered with more than is held',
    hint: 'Ask for fewer tokens',
    exit: 70,
  },
  'chat/not-recorded': {
    summary: 'The recording has no reply to this request ({hash})',
    hint: 'Record it anew: the request, the model or the settings are not those that were recorded',
    exit: 3,
  },
  'chat/cassette-damaged': {
    summary: 'Line {line} of the recording {file} cannot be read',
    hint: 'Take the line out, or record anew',
    exit: 2,
  },
  'model/not-shipped': {
    summary: 'This version ships no model for {what}',
    hint: 'Leave out --models, --arbiter and --log-refusal',
    exit: 2,
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
