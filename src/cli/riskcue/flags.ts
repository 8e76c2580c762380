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
  endpoint: {
    kind: 'string',
    brief: 'Address of a language model, such as http://127.0.0.1:11434/v1 (none: a script plays)',
    placeholder: 'URL',
  },
  model: { kind: 'string', brief: 'Its name there', placeholder: 'NAME' },
  provider: {
    kind: 'choice',
    brief: 'What it speaks',
    choices: ['openai', 'anthropic'],
    default: 'openai',
  },
  key: { kind: 'string', brief: 'Environment variable that holds its key', placeholder: 'VARIABLE' },
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
