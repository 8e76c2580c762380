import { defineHost } from './host.ts'
import { eitherOf, MCP_SERVERS, serverList, serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const aider = {
  format: 'yaml',
  servers: eitherOf(MCP_SERVERS, serversUnder(['mcp_servers']), serverList(['servers'])),
  evidence: 'one client table only; the form is a guess',
} as const

export default defineHost({
  id: 'aider',
  title: 'aider',
  files: [userFile(['~/.aider/mcp.yml'], aider), projectFile(['$project/.aider/mcp.yml'], aider)],
  instructions: ['$project/CONVENTIONS.md'],
})
