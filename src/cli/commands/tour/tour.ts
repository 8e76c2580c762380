import type { JsonObject } from '../../../core/value.ts'
import type { Pins } from '../../../store/pins.ts'
import type { Session } from './session.ts'
import type { Teller } from './teller.ts'

/** What every visit has at hand. */
export interface Tour {
  readonly tell: Teller
  /** Starts a guard in enforce mode with this server behind it. */
  readonly open: (name: string, command: readonly string[]) => Session
  /** Tells all guards what the user says, as a host with hooks does; whether that went well. */
  readonly prompt: (text: string) => Promise<boolean>
  readonly pins: Pins
  /** The evidence so far. */
  readonly recorded: () => readonly JsonObject[]
  readonly scratch: string
  /** Looks like an access token, and opens nothing. */
  readonly token: string
}

/** The thing whose change the tour follows. */
export const CHANGED = { server: 'arithmetic', kind: 'tool', name: 'add' } as const
