import { defineHost } from './host.ts'
import { inGlobalStorage } from './editor/products.ts'
import { mcpServers } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const servers = mcpServers({ off: 'disabled', unasked: 'alwaysAllow' })

export default defineHost({
  id: 'roo-code',
  title: 'Roo Code',
  files: [
    userFile(
      ['mcp_settings.json', 'cline_mcp_settings.json'].flatMap((name) =>
        inGlobalStorage('rooveterinaryinc.roo-cline', `settings/${name}`),
      ),
      { servers, evidence: 'mcp_settings.json. Sources disagree: one has the file name of Cline' },
    ),
    projectFile(['$project/.roo/mcp.json'], { servers }),
  ],
  instructions: ['$project/.roorules', '$project/.roo/rules/*.md'],
})
