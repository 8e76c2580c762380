import type { LogLabel, LogRisk } from './log-risk.ts'
import type { JsonValue } from './value.ts'

/** Where in MCP traffic a labelled text would stand. */
export const SURFACES = [
  'tool_description',
  'tool_response',
  'user_prompt',
  'injected_instruction',
  'indirect_content',
  'tool_call',
  'log',
] as const
export type SampleSurface = (typeof SURFACES)[number]

/** One labelled text: 1 attack, 0 benign. `set` names where it came from; rows of one `group` are variants of one thing and are never split. */
export interface TextSample {
  readonly id: string
  readonly surface: SampleSurface
  readonly label: 0 | 1
  readonly text: string
  readonly set?: string
  readonly group?: string
  readonly tool_name?: string
  readonly server?: string
  readonly inputSchema?: JsonValue
  readonly call?: JsonValue
  readonly user?: string
}

/** One log. A risky log and its safe twin share `pair`; `generator` is what made it, and splits never cross it. */
export interface LogSample {
  readonly id: string
  readonly pair: string
  readonly generator: string
  readonly label: 0 | 1
  readonly risk: LogLabel
  readonly pair_risk: LogRisk
  readonly text: string
}
