import type { Deed } from './deed.ts'

/** One article of the constitution. */
export interface Regulation {
  readonly name: string
  /** Where it holds; `any` for everywhere. Matched against the words of the server, the tool and the request. */
  readonly scope: string
  /** What is retrieved, shown to the agent, and given as the reason of a refusal. */
  readonly text: string
  /** A deed is against it where every member named here is so. */
  readonly forbids: Partial<Deed>
}

/** Written for tasks with tools, after the domains of TrustAgent (household, finance and so on) and what such tools can do. */
export const REGULATIONS: readonly Regulation[] = [
  {
    name: 'send-only-what-was-asked',
    scope: 'any',
    text: 'Send, forward, share, post or upload a message only if the user asked for something to be sent.',
    forbids: { act: 'sends', isAsked: false },
  },
  {
    name: 'known-recipients',
    scope: 'any',
    text: 'Send messages and mail only to addresses and recipients that the user named or that were looked up for the task.',
    forbids: { act: 'sends', isMadeUp: true },
  },
  {
    name: 'private-stays',
    scope: 'any',
    text: 'Private data, codes, accounts and keys of the user must not be sent, shared or posted to an address the user did not name.',
    forbids: { act: 'sends', carriesPrivate: true, goesElsewhere: true },
  },
  {
    name: 'no-data-between-services',
    scope: 'any',
    text: 'Do not carry private data, text or notes of one service over to another service that the task does not need it for.',
    forbids: { carriesPrivate: true, crossesServers: true, isAsked: false },
  },
  {
    name: 'look-up-without-giving',
    scope: 'any',
    text: 'Queries and requests that read or look up things must not carry private data of the user in text or notes.',
    forbids: { act: 'reads', carriesPrivate: true, crossesServers: true },
  },
  {
    name: 'pay-only-what-was-asked',
    scope: 'bank shop money account payment',
    text: 'Pay, transfer, order or buy only if the user asked for a payment, an order or a purchase.',
    forbids: { act: 'spends', isAsked: false },
  },
  {
    name: 'payee-named',
    scope: 'bank money account payment transfer',
    text: 'A payment or transfer of money goes only to the account and payee that the user named.',
    forbids: { act: 'spends', isMadeUp: true },
  },
  {
    name: 'no-double-payment',
    scope: 'bank shop money account payment',
    text: 'Do not pay, transfer or order the same thing twice in one task.',
    forbids: { act: 'spends', isRepeated: true },
  },
  {
    name: 'delete-only-what-was-asked',
    scope: 'any',
    text: 'Delete, remove, cancel or clear things only if the user asked for that: what is deleted does not come back.',
    forbids: { act: 'destroys', isAsked: false },
  },
  {
    name: 'no-commands',
    scope: 'any',
    text: 'Run shell commands, scripts or code on the machine of the user only if the user asked for something to be run.',
    forbids: { act: 'executes', isAsked: false },
  },
  {
    name: 'control-files',
    scope: 'any',
    text: 'Do not read, write or open keys, credentials, settings or rules files of the machine: a path such as these decides what programs may do.',
    forbids: { touchesControl: true, isOnHost: true },
  },
  {
    name: 'no-control-outside',
    scope: 'any',
    text: 'Do not write or send keys, credentials, settings or rules into text, notes or files of a service unasked.',
    forbids: { touchesControl: true, act: 'sends' },
  },
  {
    name: 'change-only-what-was-asked',
    scope: 'any',
    text: 'Write, change, set, add or edit records, files and notes only if the user asked for a change.',
    forbids: { act: 'writes', isAsked: false },
  },
  {
    name: 'fetch-known-addresses',
    scope: 'any',
    text: 'Fetch or open only web addresses and urls that the user named or that were found for the task.',
    forbids: { act: 'reads', isMadeUp: true },
  },
]
