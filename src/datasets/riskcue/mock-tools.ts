import type { Random } from '../../core/random.ts'
import { SERVERS } from '../servers/all-servers.ts'
import { answerOf, argumentsFor } from '../servers/answer.ts'
import { describeTool } from '../servers/describe.ts'
import type { CallTool } from './agent.ts'
import type { ServerCard } from './record.ts'
import type { ToolCall } from './tool-call.ts'

/** The mock servers as the agent loop wants them, in this process. */
export function mockCard(server_path: string): ServerCard | undefined {
  const server = BY_PATH.get(server_path)
  return server && { server_path, tools: server.tools.map(describeTool) }
}

/** A call that fits no server is answered, not failed: that is the model's fault, and it may try again. */
export const callMock: CallTool = ({ server: path, tool: name, tool_params }) => {
  const server = BY_PATH.get(path)
  const tool = server?.tools.find((tool) => tool.name === name)
  return Promise.resolve(
    server && tool ? answerOf(server, tool, tool_params) : { error: 'there is no such tool' },
  )
}

/** What a script calls: some tool of the server, with arguments that fit it. */
export function proposeMock(server_path: string, _query: string, random: Random): ToolCall {
  const tools = BY_PATH.get(server_path)?.tools ?? []
  if (tools.length === 0) return { server: server_path, tool: 'none', tool_params: {} }
  const tool = random.pick(tools)
  return { server: server_path, tool: tool.name, tool_params: argumentsFor(tool, random) }
}

const BY_PATH = new Map(SERVERS.map((server) => [server.path, server]))
