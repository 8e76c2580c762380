import type { ChatMessage } from '../../core/chat.ts'
import type { LogLabel } from '../../core/log-risk.ts'

/** The names of the fields are those of the paper's files. */
export interface Query {
  readonly server_path: string
  readonly query: string
}

/** A server as the model sees it. */
export interface ServerCard {
  readonly server_path: string
  readonly tools: readonly ToolCard[]
}
export interface ToolCard {
  /** Such as `get_forecast(city: string, days?: integer)`. */
  readonly signature: string
  readonly description: string
}

/** One query as a model played it. `security_type` has the label of the log that came with each tool call. */
export interface HistoryRecord extends Query {
  readonly history: readonly ChatMessage[]
  readonly security_type: readonly LogLabel[]
  /** Who played: the name of a model, or `scripted`. */
  readonly by: string
}

export interface BadHistory extends HistoryRecord {
  readonly problem: string
}

/** A row to train on: what was said so far, and a good and a bad next message. */
export interface TrainingPair {
  readonly prompt: readonly ChatMessage[]
  readonly chosen: string
  readonly rejected: string
  readonly security_type: readonly LogLabel[]
  readonly metadata: Query & { readonly by: string }
}

/** Queries are the same if they ask the same of the same server; runs are resumed by this. */
export function queryKey({ server_path, query }: Query): string {
  return `${server_path}\n${query}`
}
