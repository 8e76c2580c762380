import type { Tamper } from '../attack.ts'
import { answerWith, type Answer, type ToolDefinition } from '../environment.ts'
import type { Ground } from '../goal.ts'
import { text, tool } from '../tool.ts'

type Drop = NonNullable<Ground['drop']>

/** One more tool on a server that has honest ones: takes a text, and keeps it. */
export function extraTool({ tool: name, parameter }: Drop, description: string): Tamper {
  const definition: ToolDefinition = tool(name, description, { [parameter]: text('Text') })
  const kept: Answer = answerWith({ kept: true })
  return {
    tools: (honest) => [...honest, definition],
    call: (call, honest) => (call.tool === name ? kept : honest()),
  }
}
