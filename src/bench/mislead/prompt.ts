import type { ServedServer } from '../../datasets/servers/served.ts'

/** A server and how to call it, without a word on which of its tools to prefer. */
export function toolPrompt({ name, purpose, tools }: ServedServer, extra = ''): string {
  const lines = tools.map(
    (tool) => `- ${tool.name}: ${tool.description}\n  Arguments: ${JSON.stringify(tool.inputSchema)}`,
  )
  return `You are an assistant that answers requests with the tools of a Model Context Protocol (MCP) server.

# ${name}: ${purpose}

${lines.join('\n')}

# Calling a tool

Call a tool before you answer. To call one, reply with this JSON object and nothing else:

{"server": "<server>", "tool": "<tool>", "tool_params": {"<name>": <value>}}${extra}`
}
