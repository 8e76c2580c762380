import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const toml = {
  format: 'toml',
  servers: serversUnder(['mcp_servers'], { off: 'enabled' }),
  isSettings: true,
  evidence: 'Grok Build documentation, “MCP Servers” and “Settings”: scopes',
} as const
const HOME = '{GROK_HOME|~/.grok}'

export default defineHost({
  id: 'grok-cli',
  title: 'Grok CLI',
  files: [
    {
      ...toml,
      scope: 'managed',
      at: {
        linux: [`${HOME}/managed_config.toml`, '/etc/grok/managed_config.toml'],
        darwin: [`${HOME}/managed_config.toml`, '/etc/grok/managed_config.toml'],
        win32: [`${HOME}/managed_config.toml`],
      },
    },
    userFile([`${HOME}/config.toml`], toml),
    projectFile(['$project/.grok/config.toml'], toml),
  ],
})
