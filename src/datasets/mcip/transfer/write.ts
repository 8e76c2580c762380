import type { Random } from '../../../core/random.ts'
import type { Step, Trajectory, TrajectoryTool } from '../../../core/trajectory.ts'
import { isArray, isObject, type JsonValue } from '../../../core/value.ts'

/** As conversations of agents with many interfaces are often kept: calls as in a program, some as a list of messages. */
export function write({ tools, steps }: Trajectory, random: Random): string {
  const listed = JSON.stringify(tools.map(described))
  const system = `Answer with calls where an interface can help, otherwise in words. Interfaces:\n${listed}`
  const turns = [{ from: 'system', value: system }, ...grouped(steps).map(turn)]
  if (random.chance(0.5)) return JSON.stringify(turns)
  return turns.map(({ from, value }) => `${from}: ${value}`).join('\n\n')
}

function described({ name, description, inputSchema }: TrajectoryTool): object {
  return { name, description, parameters: inputSchema }
}

type Group = readonly [Step, ...Step[]]

/** Calls of one sender, or results, that stand side by side are one message. */
function grouped(steps: readonly Step[]): Group[] {
  const groups: [Step, ...Step[]][] = []
  for (const step of steps) {
    const last = groups.at(-1)?.[0]
    const isSame = last?.kind === step.kind && last.sender === step.sender
    if (isSame && (step.kind === 'call' || step.kind === 'result')) groups.at(-1)!.push(step)
    else groups.push([step])
  }
  return groups
}

function turn(group: Group): { from: string; value: string } {
  const [first] = group
  if (first.kind === 'user') return { from: first.sender ?? 'user', value: first.text }
  if (first.kind === 'answer') return { from: first.sender ?? 'assistant', value: first.text }
  if (first.kind === 'call')
    return { from: first.sender ?? 'assistant', value: `[${group.map(called).join(', ')}]` }
  return { from: 'tool', value: JSON.stringify(group.map(returned)) }
}

function called(step: Step): string {
  if (step.kind !== 'call') return ''
  const given = isObject(step.arguments) ? Object.entries(step.arguments) : []
  return `${step.tool}(${given.map(([name, value]) => `${name}=${literal(value)}`).join(', ')})`
}

function returned(step: Step): object {
  return step.kind === 'result' ? { name: step.tool, results: step.value } : {}
}

function literal(value: JsonValue): string {
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (value === null) return 'None'
  if (isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${literal(one)}`)
    .join(', ')}}`
}
