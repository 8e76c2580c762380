import type { Flags } from '../command.ts'

/** Which items are drawn, in which order: the same for everybody who gives the same. */
export const QUEUE_FLAGS = {
  seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
  split: { kind: 'choice', brief: 'Only this side', choices: ['train', 'test', 'mixed'] },
  scores: {
    kind: 'string',
    brief: 'Scores of bench run texts: what it was least sure of comes first',
    placeholder: 'FILE',
  },
} as const satisfies Flags

export const BY_FLAG = {
  by: { kind: 'string', brief: 'Who labels', placeholder: 'NAME' },
} as const satisfies Flags

export const LEAST_FLAG = {
  least: {
    kind: 'number',
    brief: 'So many must have said the same',
    placeholder: 'N',
    default: 2,
  },
} as const satisfies Flags
