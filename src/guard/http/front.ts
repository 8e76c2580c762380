import type { Room } from '../../mcp/transport/body.ts'
import type { Doorway } from '../../mcp/transport/origin.ts'
import type { Upstream } from '../../net/upstream.ts'
import type { Gate } from '../gate.ts'
import type { Lanes } from './lanes.ts'
import type { HttpLimits } from './limits.ts'

/** What every exchange of one guard shares. */
export interface Front {
  readonly gate: Gate
  readonly upstream: Upstream
  /** The guarded address. */
  readonly url: URL
  readonly doorway: Doorway
  readonly lanes: Lanes
  readonly limits: HttpLimits
  readonly room: Room
  /** Told of what was turned away without a message that the gate could judge. */
  readonly notice: (code: string) => void
  /** Aborted when the guard closes. */
  readonly closing: AbortSignal
}
