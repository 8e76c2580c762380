import { defineHost } from './host.ts'
import { codeProjectFiles, codeSettle, codeUserFiles } from './editor/code-files.ts'
import { openedFolders, userFolder } from './editor/products.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'qoder',
  title: 'Qoder',
  files: [
    userFile(['~/.qoder/mcp.json'], { evidence: 'client table of rulesync: ~/.qoder/mcp.json' }),
    userFile(
      {
        win32: ['$config/Qoder/SharedClientCache/mcp.json'],
        darwin: ['$config/Qoder/SharedClientCache/mcp.json'],
      },
      { evidence: 'one client table only: SharedClientCache' },
    ),
    ...codeUserFiles('Qoder', 'made of VS Code; one client table only'),
    ...codeProjectFiles(userFolder('Qoder')),
  ],
  projects: [openedFolders('Qoder')],
  sameName: 'both',
  settle: codeSettle,
})
