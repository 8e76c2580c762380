import { defineHost } from './host.ts'
import { projectFile, userFile } from './plain-host.ts'
import { wrappedOrFlat } from './entry/shapes.ts'

const servers = wrappedOrFlat()

export default defineHost({
  id: 'warp',
  title: 'Warp',
  files: [
    userFile(
      {
        darwin: ['~/.warp/.mcp.json'],
        linux: ['$xdg/warp-terminal/.mcp.json', '~/.warp/.mcp.json'],
        win32: ['~/.warp/.mcp.json'],
      },
      { servers, evidence: 'client tables of rulesync and apm' },
    ),
    projectFile(['$project/.warp/.mcp.json'], { servers, evidence: 'client tables of rulesync and apm' }),
  ],
  instructions: ['$project/WARP.md'],
})
