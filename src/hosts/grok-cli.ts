import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const toml = {
  format: 'toml',
  servers: serversUnder(['mcp_servers'], { off: 'enabled' }),
  isSettings: true,
} as const

export default defineHost({
  id: 'grok-cli',
  title: 'Grok CLI',
  files: [
    userFile(['~/.grok/config.toml'], {
      ...toml,
      evidence: 'one client table only: TOML as Codex writes it',
    }),
    projectFile(['$project/.grok/config.toml'], { ...toml, evidence: 'one client table only' }),
  ],
})
