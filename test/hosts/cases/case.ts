import type { EntryState, Scope } from '../../../src/core/server-entry.ts'
import type { ConfigFormat, Machine } from '../../../src/hosts/found.ts'

/**
 * One file of one host, as the host writes it, in a tree of its own. Paths: `~/` the home, `/` the root, `P/` a project
 * that was opened.
 */
export interface HostCase {
  readonly host: string
  readonly scope: Scope
  readonly os: Machine['os']
  readonly path: string
  readonly format: ConfigFormat
  readonly content: string | Uint8Array
  /** Beside it, where the host needs more than one file. */
  readonly beside: Readonly<Record<string, string>>
  /** Names and states, in the order of the file. */
  readonly expected: Readonly<Record<string, Expected>>
}

export type Expected = 'on' | 'approved' | 'unknown' | 'asks' | 'off' | 'overridden'

export const stateWord = (state: EntryState): Expected => {
  if (state.kind === 'needs-approval') return 'asks'
  if (state.kind === 'disabled') return 'off'
  if (state.kind === 'overridden') return 'overridden'
  return state.approved === 'yes' ? 'approved' : state.approved === 'unknown' ? 'unknown' : 'on'
}

/** What every fixture declares, in whatever words its host has: a local server, a remote one, and one turned off. */
export const LOCAL = {
  command: 'npx',
  args: ['-y', '@example/files@1.2.3', '/srv/documents'],
  env: { EXAMPLE_TOKEN: '${EXAMPLE_TOKEN}' },
} as const
export const REMOTE = {
  url: 'https://tools.example.com/mcp',
  headers: { Authorization: 'Bearer ${EXAMPLE_KEY}' },
} as const
export const RESTING = { command: 'uvx', args: ['example-clock==2.0.1'] } as const
