import type { Row } from './row.ts'

/** Of labelled data made from campaigns, and of those who label it. */
export const DATASET_ERRORS = {
  'dataset/no-manifest': {
    summary: 'There is no dataset in {path}',
    hint: 'Make one: fairlead dataset export --from-lab DIR --as texts --out FOLDER',
    exit: 3,
  },
  'dataset/other-folder': {
    summary: 'The folder {path} holds something else: {what}',
    hint: 'Give another folder with --out',
    exit: 2,
  },
  'dataset/no-rows': {
    summary: 'No row can be made of these {trials} trials: {why}',
    hint: 'Run a campaign with attacks and benign tasks, without a defence, as docs/lab-data.md shows',
    exit: 3,
  },
  'dataset/no-item': {
    summary: '{count} items have an id that begins with {id}',
    hint: 'fairlead dataset annotate next shows an item and its id',
    exit: 2,
  },
  'dataset/bad-label': {
    summary: '{label} is no label here',
    hint: 'One of: {labels}',
    exit: 2,
  },
  'dataset/unsettled': {
    summary: '{count} items have labels that contradict each other',
    hint: 'Decide them: fairlead dataset annotate settle FOLDER ID LABEL --by NAME; or leave them out with --agreed',
    exit: 1,
  },
} as const satisfies Record<string, Row>
