import { defineHost } from './host.ts'
import { CODE_SERVERS } from './editor/code-files.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'copilot-jetbrains',
  title: 'GitHub Copilot in JetBrains',
  files: [
    userFile(
      {
        linux: ['$xdg/github-copilot/intellij/mcp.json'],
        darwin: ['~/.config/github-copilot/intellij/mcp.json', '$config/github-copilot/intellij/mcp.json'],
        win32: ['$local/github-copilot/intellij/mcp.json'],
      },
      { servers: CODE_SERVERS, format: 'jsonc' },
    ),
  ],
})
