import type { Flag } from './command.ts'

/** Where a language model is reached, for every command that may ask one. */
export const MODEL_FLAGS = {
  endpoint: {
    kind: 'string',
    brief: 'Address of a language model, such as http://127.0.0.1:11434/v1',
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
} as const satisfies Readonly<Record<string, Flag>>
