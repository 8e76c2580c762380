import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const zed = {
  format: 'jsonc',
  servers: serversUnder(['context_servers'], { off: 'enabled' }),
  isSettings: true,
} as const

export default defineHost({
  id: 'zed',
  title: 'Zed',
  files: [
    userFile(
      {
        linux: ['$xdg/zed/settings.json', '~/.var/app/dev.zed.Zed/config/zed/settings.json'],
        darwin: ['~/.config/zed/settings.json', '$config/Zed/settings.json'],
        win32: ['$config/Zed/settings.json'],
      },
      {
        ...zed,
        evidence:
          'Zed documentation, “Configuring Zed”. Sources disagree: one has Application Support/Zed on macOS',
      },
    ),
    projectFile(['$project/.zed/settings.json'], zed),
  ],
  projects: [
    {
      at: {
        linux: ['$data/zed/db/0-stable/db.sqlite'],
        darwin: ['$config/Zed/db/0-stable/db.sqlite'],
        win32: ['$local/Zed/db/0-stable/db.sqlite'],
      },
      format: 'database',
      evidence: 'Zed keeps its workspaces in SQLite',
      read: () => [],
    },
  ],
  instructions: ['$project/.rules'],
})
