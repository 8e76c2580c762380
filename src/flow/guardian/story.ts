import type { Step, Trajectory, TrajectoryTool } from '../../core/trajectory.ts'
import type { JsonValue } from '../../core/value.ts'

/** A trajectory written by hand, for examples and tests. */
export function story(tools: readonly TrajectoryTool[], ...steps: readonly Step[]): Trajectory {
  return { id: 'story', tools, steps }
}

/** Parameters as `city days:integer`. */
export function tool(
  name: string,
  description: string,
  parameters = '',
  required = parameters,
): TrajectoryTool {
  const list = parameters.split(' ').filter(Boolean)
  const properties = list.map((one) => [one.split(':')[0]!, { type: one.split(':')[1] ?? 'string' }])
  return {
    name,
    description,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: required
        .split(' ')
        .filter(Boolean)
        .map((one) => one.split(':')[0]!),
    },
  }
}

export const user = (text: string, sender?: string): Step => ({
  kind: 'user',
  text,
  ...(sender !== undefined && { sender }),
})
export const answer = (text: string): Step => ({ kind: 'answer', text })
export const call = (name: string, given: JsonValue = {}, sender?: string): Step => ({
  kind: 'call',
  tool: name,
  arguments: given,
  ...(sender !== undefined && { sender }),
})
export const result = (value: JsonValue, of?: string): Step => ({
  kind: 'result',
  value,
  ...(of !== undefined && { tool: of }),
})
