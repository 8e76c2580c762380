import type { Step, Trajectory } from '../../core/trajectory.ts'
import { isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import { ONLY_SERVER, type Trace, type Step as TraceStep } from '../traces/trace.ts'

/** A dialogue as a run that can go through the guard: its calls with their results, and what the user said before each. */
export function asTrace({ id, tools, steps }: Trajectory, label: Trace['label']): Trace {
  const servers = new Map<string, JsonObject[]>([[ONLY_SERVER, []]])
  for (const { name, server = ONLY_SERVER, description, inputSchema } of tools) {
    const definition = { name, description, inputSchema: schemaOf(inputSchema) }
    servers.set(server, [...(servers.get(server) ?? []), definition])
  }
  for (const step of steps)
    if (step.kind === 'call' && step.server !== undefined && !servers.has(step.server))
      servers.set(step.server, [])
  return {
    id,
    label,
    user: [],
    servers: [...servers].map(([name, own]) => ({ name, tools: own })),
    steps: calledSteps(steps),
    injected: [],
    attack: undefined,
    half: undefined,
    world: undefined,
    unread: [],
  }
}

function calledSteps(steps: readonly Step[]): TraceStep[] {
  const called: TraceStep[] = []
  const waiting: number[] = []
  let prompts: string[] = []
  for (const step of steps) {
    if (step.kind === 'user') prompts.push(step.text)
    if (step.kind === 'call') {
      const { tool, server = ONLY_SERVER } = step
      waiting.push(called.length)
      const given = isObject(step.arguments) ? step.arguments : {}
      called.push({ server, tool, arguments: given, result: undefined, prompts })
      prompts = []
    }
    const answered = step.kind === 'result' ? waiting.shift() : undefined
    if (step.kind === 'result' && answered !== undefined)
      called[answered] = { ...called[answered]!, result: resultOf(step.value, step.isError) }
  }
  return called
}

function resultOf(value: JsonValue, isError = false): JsonObject {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return { content: [{ type: 'text', text }], ...(isError && { isError }) }
}

/** What other notations call a dictionary is an object here. */
function schemaOf(schema: JsonValue): JsonObject {
  return isObject(schema) ? { ...schema, type: 'object' } : { type: 'object' }
}
