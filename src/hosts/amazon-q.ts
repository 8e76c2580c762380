import { defineHost } from './host.ts'
import type { Settle } from './config-file.ts'
import { settingsOf } from './config-file.ts'
import { field } from '../core/value.ts'
import { mcpServers } from './entry/shapes.ts'
import { toolsAllowed } from './entry/tools-allowed.ts'
import { projectFile, userFile } from './plain-host.ts'

const servers = mcpServers({ off: 'disabled', unasked: 'autoApprove' })

/** An agent says which tools are called unasked, and whether mcp.json of older versions counts. */
const settle: Settle = ({ declared, file }, files) => {
  const agents = settingsOf(files)
  if (file.kind.isSettings !== true) {
    const refusing = agents.find(({ value }) => field(value, 'useLegacyMcpJson') === false)
    const taking = agents.some(({ value }) => field(value, 'useLegacyMcpJson') === true)
    if (refusing !== undefined && !taking)
      return { state: { kind: 'disabled', by: { file: refusing.path, pointer: '/useLegacyMcpJson' } } }
  }
  return {
    unasked: toolsAllowed(
      agents.map(({ value }) => field(value, 'allowedTools')),
      `@${declared.name}`,
      '/',
    ),
  }
}

export default defineHost({
  id: 'amazon-q',
  title: 'Amazon Q Developer',
  files: [
    userFile(['~/.aws/amazonq/mcp.json'], {
      servers,
      evidence:
        'older versions, and newer ones with useLegacyMcpJson. Sources disagree: one has a globalStorage path',
    }),
    userFile(['~/.aws/amazonq/agents/*.json', '~/.aws/amazonq/cli-agents/*.json'], {
      servers,
      isSettings: true,
    }),
    projectFile(['$project/.amazonq/mcp.json'], { servers }),
    projectFile(['$project/.amazonq/agents/*.json', '$project/.amazonq/cli-agents/*.json'], {
      servers,
      isSettings: true,
    }),
  ],
  instructions: ['$project/.amazonq/rules/*.md', '$project/AmazonQ.md'],
  settle,
})
