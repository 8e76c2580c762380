import { MODEL_FLAGS } from '../model-flags.ts'

export const INPUT_FLAGS = {
  logs: { kind: 'string', brief: 'File of labelled logs (none: our own are made)', placeholder: 'FILE' },
  'query-file': {
    kind: 'string',
    brief: 'File of queries, rows of server_path and query (none: our own are made)',
    placeholder: 'FILE',
  },
  queries: {
    kind: 'number',
    brief: 'How many queries, drawn from all (none: 471, or the whole file)',
    placeholder: 'N',
  },
  seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
} as const

/** Who plays the agent: a language model behind an address, or a script. */
export const PLAYER_FLAGS = {
  ...MODEL_FLAGS,
  temperature: { kind: 'string', brief: 'From 0 to 2', placeholder: 'T', default: '0.7' },
  cassette: {
    kind: 'string',
    brief: 'File of replies: recorded ones are given again, new ones are added',
    placeholder: 'FILE',
  },
  'most-calls': { kind: 'number', brief: 'End after so many requests to the model', placeholder: 'N' },
  'most-tokens': { kind: 'number', brief: 'End after so many tokens, in and out together', placeholder: 'N' },
  'at-once': { kind: 'number', brief: 'How many queries are played at a time', placeholder: 'N', default: 1 },
} as const
