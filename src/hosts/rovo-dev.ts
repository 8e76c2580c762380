import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'rovo-dev',
  title: 'Rovo Dev',
  files: [
    userFile(['~/.rovodev/mcp.json'], {
      evidence: 'Atlassian documentation, “Connect to an MCP server in Rovo Dev CLI”',
    }),
  ],
})
