import type { JsonObject } from '../../core/value.ts'
import type { LabServer } from '../serve/lab-server.ts'
import type { Peer } from './peer.ts'

/** A server in a host's settings: the host's end of it, and the other. */
export interface Mounted {
  readonly name: string
  readonly peer: Peer
  readonly lab: LabServer
  /** What came from the server unasked since the last call, in order. */
  readonly notices: Notice[]
  /** Who answers its questions. */
  readonly ask: { handle: (method: string, params: JsonObject) => Promise<JsonObject | undefined> }
}

export interface Notice {
  readonly method: string
  readonly params: JsonObject
}
