import type { Row } from './row.ts'

/** Of the laboratory: what it is asked to stage, and the folders it keeps. */
export const LAB_ERRORS = {
  'lab/unknown-name': {
    summary: 'There is no {what} called {name}',
    hint: '{suggestion}All names: fairlead lab list',
    exit: 2,
  },
  'lab/empty-matrix': {
    summary: 'There is no trial in this matrix',
    hint: 'Some axis has nothing in it: name an environment and its tasks, an agent and a defence, and positions that the attacks have',
    exit: 3,
  },
  'lab/too-many': {
    summary: 'This matrix has {trials} trials, and {most} is the most that one campaign takes',
    hint: 'Draw some of them with --sample N, or name fewer on some axis',
    exit: 2,
  },
  'lab/sample-too-small': {
    summary: '{asked} trials are too few for every attack, position, agent and defence to appear',
    hint: 'Draw at least {least} with --sample, or name fewer on some axis',
    exit: 2,
  },
  'lab/other-campaign': {
    summary: 'The folder {path} holds another campaign: {what}',
    hint: 'Give the settings of that campaign to go on with it, or another folder with --out',
    exit: 2,
  },
  'lab/unfinished': {
    summary: 'The folder {path} already holds a campaign',
    hint: 'Go on with it: the same command and --resume; or give another folder with --out',
    exit: 2,
  },
  'lab/locked': {
    summary: 'Another program is running the campaign in {path}',
    hint: 'Wait for it, or give another folder with --out',
    exit: 2,
  },
  'lab/no-campaign': {
    summary: 'There is no campaign in {path}',
    hint: 'Make one: fairlead lab run --out DIR',
    exit: 3,
  },
  'lab/bad-record': {
    summary: '{file}, line {line}: that is no record of a trial',
    hint: 'Remove that line and run the same command with --resume: the trial is made again',
    exit: 2,
  },
  'lab/no-manifest': {
    summary: 'The folder {path} holds trials, and no manifest.json that says of which campaign',
    hint: 'Put its manifest.json back, or run into another folder with --out; the trials are left as they are',
    exit: 2,
  },
  'lab/no-trial': {
    summary: 'No trial has a key that begins with {key}',
    hint: 'fairlead lab report shows keys of what got through, trials.jsonl has them all',
    exit: 2,
  },
  'lab/many-trials': {
    summary: '{count} trials have a key that begins with "{key}"',
    hint: 'Give more of the key: trials.jsonl has them whole',
    exit: 2,
  },
  'lab/nothing-counted': {
    summary: 'Of {spent} trials against {defence} none can be counted: {why}',
    hint: 'Mend that and search again: a defence that does not run stops nothing',
    exit: 4,
  },
  'lab/unstaged': {
    summary: 'The attack {attack} cannot be staged there: {what}',
    hint: 'Choose another environment, task or position; a campaign leaves such trials out',
    exit: 2,
  },
  'lab/too-slow': {
    summary: 'A trial took longer than {seconds} seconds',
    hint: 'Give it more time with --trial-seconds, or lower --concurrency',
    exit: 4,
  },
} as const satisfies Record<string, Row>
