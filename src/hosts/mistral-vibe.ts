import { defineHost } from './host.ts'
import { eitherOf, serverList, serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

/** A list of tables with a name in each; one table for each name is taken as well. */
const vibe = {
  format: 'toml',
  servers: eitherOf(serverList(['mcp_servers']), serversUnder(['mcp_servers'])),
  isSettings: true,
  evidence: 'Mistral Vibe documentation, “MCP servers”: [[mcp_servers]] in config.toml, the project’s first',
} as const

export default defineHost({
  id: 'mistral-vibe',
  title: 'Mistral Vibe',
  files: [
    userFile(['{VIBE_HOME|~/.vibe}/config.toml'], vibe),
    projectFile(['$project/.vibe/config.toml'], vibe),
  ],
})
