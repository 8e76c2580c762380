import { defineHost } from './host.ts'
import { CODE_SERVERS, codeProjectFiles, codeSettle, codeUserFiles } from './editor/code-files.ts'
import { openedFolders, userFolder } from './editor/products.ts'

const PRODUCT = 'Code - Insiders'

export default defineHost({
  id: 'vscode-insiders',
  title: 'VS Code Insiders',
  files: [
    ...codeUserFiles(PRODUCT, 'as VS Code, in the folder “Code - Insiders”'),
    {
      scope: 'user',
      format: 'jsonc',
      at: ['~/.vscode-server-insiders/data/User/mcp.json'],
      evidence: 'on the far side of Remote SSH and WSL',
      servers: CODE_SERVERS,
    },
    ...codeProjectFiles(userFolder(PRODUCT)),
  ],
  projects: [openedFolders(PRODUCT)],
  sameName: 'both',
  settle: codeSettle,
})
