import type { Row } from './row.ts'

/** Of questions to a person, and their answers. */
export const APPROVAL_ERRORS = {
  'approval/unknown': {
    summary: 'No question is called {id}',
    hint: 'See `fairlead approve list`; questions that nobody answered are forgotten in time',
    exit: 2,
  },
  'approval/ambiguous': {
    summary: 'More than one question begins with {id}',
    hint: 'Write more of its id: {ids}',
    exit: 2,
  },
  'approval/over': {
    summary: 'The question {id} cannot be answered any more: {state}',
    hint: 'Have the agent call again, and answer the new question',
    exit: 1,
  },
} as const satisfies Record<string, Row>
