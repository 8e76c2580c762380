import type { Flags } from './command.ts'

/** What others were shown, downloaded before: nobody is asked. */
export const SHARED_PIN_FLAGS = {
  'shared-pins': {
    kind: 'string',
    placeholder: 'FILE',
    brief: 'What others saw of servers: doubts what only you are shown (fairlead census pins)',
  },
  'shared-pins-key': {
    kind: 'string',
    placeholder: 'KEY,…',
    brief: 'Who may have signed that file: public keys or fingerprints',
  },
  'shared-pins-server': {
    kind: 'string',
    placeholder: 'NAME',
    brief: 'Which server this is there; else its definitions tell',
  },
} as const satisfies Flags

export interface SharedPinFlags {
  readonly 'shared-pins': string | undefined
  readonly 'shared-pins-key': string | undefined
  readonly 'shared-pins-server': string | undefined
}
