import { defineHost } from './host.ts'
import { mcpServers } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const servers = mcpServers({ off: 'disabled' })

export default defineHost({
  id: 'devin',
  title: 'Devin',
  files: [
    userFile(['$xdg/devin/mcp_config.json'], { servers }),
    projectFile(['$project/.devin/mcp_config.json'], { servers }),
  ],
})
