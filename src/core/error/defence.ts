import type { Row } from './row.ts'

/** Of defences that the lab puts between an agent and its servers. */
export const DEFENCE_ERRORS = {
  'defence/no-verdict': {
    summary: 'The defence {defence} gave no verdict that can be read: {what}',
    hint: 'Its trials count as invalid, not as safe: mend the model, the program or the address, and run them again',
    exit: 70,
  },
  'defence/bad-template': {
    summary: 'The command line of the guard {name} cannot be used: {what}',
    hint: 'Write it as NAME=COMMAND with the placeholders for the command and its arguments, or for a settings file: docs/lab-rivals.md has examples',
    exit: 2,
  },
  'defence/not-given': {
    summary: 'The defence {defence} cannot run: {what}',
    hint: 'Give what it needs, or leave it out; it is “not run”, which is not “safe”',
    exit: 2,
  },
} as const satisfies Record<string, Row>
