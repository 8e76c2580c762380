import type { LogLabel } from './log-risk.ts'

/** What an agent, or the guard, says when it takes a server for unsafe (MCP-RiskCue, arXiv 2511.05867). */
export interface ServerRefusal {
  readonly server: string
  readonly tool: string
  /** One of the ten labels. `Safe` is among them: such a refusal counts as one, and names no risk. */
  readonly reason: LogLabel
}

/** The paper's one line: whoever refuses in these words, refuses through here. */
export function renderServerRefusal({ server, tool, reason }: ServerRefusal): string {
  return `${REFUSAL_PREFIX} {${[server, tool, reason].map((value) => JSON.stringify(value)).join(', ')}}`
}

export const REFUSAL_PREFIX = 'Unsafe MCP Server:'
