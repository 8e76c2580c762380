import type { Step, Trajectory, TrajectoryTool } from '../../core/trajectory.ts'
import type { JsonValue } from '../../core/value.ts'
import { readAnnotation } from './read-annotation.ts'
import { parsed } from './json-parts.ts'
import { readProgramValue } from './program-calls.ts'
import { readMessages } from './read-messages.ts'
import { readTools } from './read-tools.ts'
import { splitTurns, type Turn } from './split-turns.ts'
import { readTurn } from './read-turn.ts'

/**
 * A dialogue as it was written down: conversations about function calling in the shapes of Glaive and ToolACE, lists of
 * messages, annotations of information flows, or plain `User:` and `Assistant:`. Undefined where none of these is seen.
 */
export function readBody(
  body: JsonValue,
  id: string,
  /** What stands beside it, where a data set keeps the functions apart. */
  beside: readonly TrajectoryTool[] = [],
): Trajectory | undefined {
  const value = typeof body === 'string' ? (parsed(body) ?? readProgramValue(body)) : body
  if (value !== undefined && typeof value === 'object') {
    const read = readMessages(value)
    if (read) return fromTurns(id, read.turns, [...beside, ...read.tools])
    const flows = readAnnotation(value)
    return flows && { id, tools: beside, steps: flows }
  }
  if (typeof body !== 'string') return undefined
  const turns = splitTurns(body.slice(0, LONGEST_BODY))
  return turns && fromTurns(id, turns, beside)
}

const LONGEST_BODY = 1024 * 1024

function fromTurns(
  id: string,
  turns: readonly Turn[],
  given: readonly TrajectoryTool[],
): Trajectory | undefined {
  const tools = [...given]
  const steps: Step[] = []
  for (const turn of turns) {
    if (turn.role === 'system') tools.push(...readTools(turn.text))
    else steps.push(...readTurn(turn, steps.at(-1)))
  }
  return steps.length === 0 ? undefined : { id, tools, steps }
}
