import type { SampleSurface } from '../../core/sample.ts'
import type { JsonValue } from '../../core/value.ts'

/** One text before it becomes a row. */
export interface Drawn {
  readonly surface: SampleSurface
  readonly text: string
  readonly family: string
  readonly template: string
  readonly from?: number
  readonly to?: number
  readonly tool_name?: string
  readonly inputSchema?: JsonValue
  readonly call?: JsonValue
}

/** An attack and its twin: the same place, a harmless sentence in it. */
export type Pair = readonly [attack: Drawn, twin: Drawn]
