import type { Row } from './row.ts'

/** Of files that name tools, what they can do, or what must not come of it. */
export const LABEL_ERRORS = {
  'labels/unreadable': {
    summary: 'The file of labels {file} is wrong at {place}: {what}',
    hint: 'Mend it; docs/labels.md shows what such a file looks like',
    exit: 2,
  },
  'labels/no-tools': {
    summary: '{file} lists no tools: {what}',
    hint: 'Give the result of tools/list, or an object with a list of tools for each server',
    exit: 2,
  },
  'sheet/unreadable': {
    summary: 'The sheet {file} is wrong at {place}: {what}',
    hint: 'Mend it; `fairlead policy model --example` prints one that is right, docs/stpa.md explains it',
    exit: 2,
  },
  'sheet/too-large': {
    summary: 'The world of the sheet {file} has more than {most} situations within {steps} steps',
    hint: 'Give fewer steps with --steps, or leave out tools and values that do not matter; nothing is proven',
    exit: 4,
  },
} as const satisfies Record<string, Row>
