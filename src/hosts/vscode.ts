import { defineHost } from './host.ts'
import { CODE_SERVERS, codeProjectFiles, codeSettle, codeUserFiles } from './editor/code-files.ts'
import { openedFolders } from './editor/products.ts'

const DOCUMENTED = 'VS Code documentation, “MCP servers”: mcp.json of the user folder'

export default defineHost({
  id: 'vscode',
  title: 'VS Code',
  files: [
    ...codeUserFiles('Code', DOCUMENTED),
    {
      scope: 'user',
      format: 'jsonc',
      at: ['{VSCODE_PORTABLE|}/user-data/User/mcp.json'],
      evidence: 'VS Code documentation, “Portable mode”',
      servers: CODE_SERVERS,
    },
    {
      scope: 'user',
      format: 'jsonc',
      at: ['~/.vscode-server/data/User/mcp.json', '~/.vscode-server/data/Machine/mcp.json'],
      evidence: 'on the far side of Remote SSH and WSL; client table of ToolHive',
      servers: CODE_SERVERS,
    },
    ...codeProjectFiles(),
    {
      scope: 'managed',
      format: 'plist',
      at: {
        darwin: [
          '/Library/Managed Preferences/com.microsoft.VSCode.plist',
          '/Library/Managed Preferences/*/com.microsoft.VSCode.plist',
        ],
      },
      evidence:
        'VS Code documentation, “Enterprise policies”: ChatMCP. On Windows in the registry, which is not read',
      isSettings: true,
    },
    {
      scope: 'managed',
      format: 'json',
      at: { linux: ['/etc/vscode/policy.json'] },
      evidence: 'VS Code documentation, “Enterprise policies”: policy.json on Linux',
      isSettings: true,
    },
  ],
  projects: [openedFolders('Code')],
  skills: ['$project/.github/skills/*/SKILL.md'],
  instructions: [
    '$project/.github/copilot-instructions.md',
    '$project/.github/instructions/*.instructions.md',
    '$project/.github/prompts/*.prompt.md',
  ],
  sameName: 'both',
  settle: codeSettle,
})
