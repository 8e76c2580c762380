import { defineHost } from './host.ts'
import { eitherOf, MCP_SERVERS, serverList } from './entry/shapes.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'sema4',
  title: 'Sema4.ai Studio',
  files: [
    userFile(['~/.sema4ai/sema4ai-studio/mcp_servers.json'], {
      servers: eitherOf(MCP_SERVERS, serverList(['mcpServers']), serverList([])),
      evidence: 'one client table only; the form is a guess',
    }),
  ],
})
