import { defineHost } from './host.ts'
import { inGlobalStorage } from './editor/products.ts'
import { mcpServers } from './entry/shapes.ts'
import { userFile } from './plain-host.ts'

const servers = mcpServers({ off: 'disabled', unasked: 'autoApprove' })

export default defineHost({
  id: 'cline',
  title: 'Cline',
  files: [
    userFile(inGlobalStorage('saoudrizwan.claude-dev', 'settings/cline_mcp_settings.json'), { servers }),
    userFile(['{CLINE_DIR|~/.cline}/data/settings/cline_mcp_settings.json'], {
      servers,
      evidence: 'Cline CLI; client table of apm',
    }),
  ],
  instructions: ['$project/.clinerules', '$project/.clinerules/*.md'],
})
