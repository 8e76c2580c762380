import type { Step, Trajectory } from '../../../core/trajectory.ts'

/** As chat APIs keep conversations: messages, and beside them the functions. */
export function write({ tools, steps }: Trajectory): string {
  return JSON.stringify({
    tools: tools.map(({ name, description, inputSchema }) => ({
      type: 'function',
      function: { name, description, parameters: inputSchema },
    })),
    messages: steps.map(message),
  })
}

function message(step: Step): object {
  if ('text' in step)
    return { role: step.kind === 'answer' ? 'assistant' : (step.sender ?? 'user'), content: step.text }
  if (step.kind === 'result')
    return {
      role: 'tool',
      name: step.tool,
      content: typeof step.value === 'string' ? step.value : JSON.stringify(step.value),
    }
  return {
    role: step.sender ?? 'assistant',
    content: null,
    tool_calls: [
      { type: 'function', function: { name: step.tool, arguments: JSON.stringify(step.arguments) } },
    ],
  }
}
