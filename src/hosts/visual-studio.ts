import { defineHost } from './host.ts'
import { CODE_SERVERS } from './editor/code-files.ts'
import { projectFile, userFile } from './plain-host.ts'

const DOCUMENTED = 'Visual Studio documentation, “Use MCP servers”: order of locations'

export default defineHost({
  id: 'visual-studio',
  title: 'Visual Studio',
  files: [
    userFile({ win32: ['~/.mcp.json'] }, { servers: CODE_SERVERS, format: 'jsonc', evidence: DOCUMENTED }),
    projectFile(
      {
        win32: [
          '$project/.vs/mcp.json',
          '$project/.mcp.json',
          '$project/.vscode/mcp.json',
          '$project/.cursor/mcp.json',
        ],
      },
      { servers: CODE_SERVERS, format: 'jsonc', evidence: DOCUMENTED },
    ),
  ],
})
