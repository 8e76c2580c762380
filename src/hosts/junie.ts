import { defineHost } from './host.ts'
import { mcpServers } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const servers = mcpServers({ off: 'disabled' })

export default defineHost({
  id: 'junie',
  title: 'Junie',
  files: [
    userFile(['~/.junie/mcp/mcp.json'], { servers }),
    projectFile(['$project/.junie/mcp/mcp.json'], { servers }),
  ],
  instructions: ['$project/.junie/guidelines.md'],
})
