import { defineHost } from './host.ts'
import { mcpServers } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const servers = mcpServers({ off: 'disabled' })

export default defineHost({
  id: 'factory-droid',
  title: 'Factory Droid',
  files: [
    userFile(['~/.factory/mcp.json'], { servers }),
    projectFile(['$project/.factory/mcp.json'], { servers }),
  ],
  skills: ['~/.factory/skills/*/SKILL.md', '$project/.factory/skills/*/SKILL.md'],
})
