import type { Step, Trajectory, TrajectoryTool } from '../../../core/trajectory.ts'

/** As conversations about function calling are often written: a line for each function, a role before each turn. */
export function write({ tools, steps }: Trajectory): string {
  const functions = tools.map((tool) => JSON.stringify(described(tool), null, 4)).join('\n\n')
  const system = `SYSTEM: You may use these functions where they help -\n${functions}`
  return [system, ...steps.map(turn)].join('\n\n\n')
}

function described({ name, description, inputSchema }: TrajectoryTool): object {
  return { name, description, parameters: inputSchema }
}

function turn(step: Step): string {
  if ('text' in step)
    return step.kind === 'user'
      ? `${step.sender ?? 'USER'}: ${step.text}`
      : `ASSISTANT: ${step.text} <|endoftext|>`
  if (step.kind === 'result') return `FUNCTION RESPONSE: ${JSON.stringify(step.value)}`
  const name = JSON.stringify(step.tool)
  const given = JSON.stringify(step.arguments).replaceAll("'", String.raw`\'`)
  return `${step.sender ?? 'ASSISTANT'}: <functioncall> {"name": ${name}, "arguments": '${given}'} <|endoftext|>`
}
