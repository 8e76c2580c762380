import { defineHost } from './host.ts'
import { openedFolders } from './editor/products.ts'
import { eitherOf, mcpServers, serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const dialect = { off: 'disabled', unasked: 'autoApprove' } as const
const servers = mcpServers(dialect)

export default defineHost({
  id: 'kiro',
  title: 'Kiro',
  files: [
    userFile(['~/.kiro/settings/mcp.json'], {
      servers: eitherOf(servers, serversUnder(['powers', 'mcpServers'], dialect)),
    }),
    userFile(['~/.kiro/agents/*.json'], { servers, evidence: 'agents of the CLI; discoverer of agent-scan' }),
    {
      scope: 'plugin',
      format: 'json',
      at: ['~/.kiro/powers/installed/*/mcp.json'],
      evidence: 'powers; discoverer of agent-scan',
      servers,
    },
    projectFile(['$project/.kiro/settings/mcp.json'], {
      servers,
      evidence:
        'Kiro documentation, “MCP configuration”. Sources disagree: one has .kiro/mcp.json, which is not read',
    }),
    projectFile(['$project/.kiro/agents/*.json'], {
      servers,
      evidence: 'agents of the CLI; discoverer of agent-scan',
    }),
  ],
  projects: [openedFolders('Kiro')],
  instructions: ['~/.kiro/steering/*.md', '$project/.kiro/steering/*.md'],
})
