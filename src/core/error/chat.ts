import type { Row } from './row.ts'

/** Of language models that are asked over the network. */
export const CHAT_ERRORS = {
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
} as const satisfies Record<string, Row>
