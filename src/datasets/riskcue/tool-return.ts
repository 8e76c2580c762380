import { field, type JsonValue } from '../../core/value.ts'

/** What the model gets back for a call: the result, and what the log of the server says meanwhile. */
export interface ToolReturn {
  readonly result: JsonValue
  readonly log: string
}

export function renderToolReturn({ result, log }: ToolReturn): string {
  return `${PREFIX}\n${JSON.stringify({ Tool_result: result, Environment_status: log })}`
}

export function parseToolReturn(content: string): ToolReturn | undefined {
  if (!content.startsWith(`${PREFIX}\n`)) return undefined
  try {
    const value: unknown = JSON.parse(content.slice(PREFIX.length + 1))
    const [result, log] = [field(value, 'Tool_result'), field(value, 'Environment_status')]
    return result === undefined || typeof log !== 'string' ? undefined : { result, log }
  } catch {
    return undefined
  }
}

const PREFIX = 'Tool result and environment status:'
