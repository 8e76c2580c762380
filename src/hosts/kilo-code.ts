import { defineHost } from './host.ts'
import { inGlobalStorage } from './editor/products.ts'
import { mcpServers, serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const older = mcpServers({ off: 'disabled', unasked: 'alwaysAllow' })
const newer = { format: 'jsonc', servers: serversUnder(['mcp'], { off: 'enabled' }) } as const

export default defineHost({
  id: 'kilo-code',
  title: 'Kilo Code',
  files: [
    userFile(['$xdg/kilo/kilo.jsonc', '$xdg/kilo/kilo.json', '$xdg/kilo/config.json'], newer),
    userFile(inGlobalStorage('kilocode.kilo-code', 'settings/mcp_settings.json'), { servers: older }),
    userFile(['~/.kilocode/cli/global/settings/mcp_settings.json'], {
      servers: older,
      evidence: 'Kilo Code documentation, “Using MCP in the CLI”',
    }),
    projectFile(
      ['$project/kilo.jsonc', '$project/kilo.json', '$project/.kilo/kilo.jsonc', '$project/.kilo/kilo.json'],
      newer,
    ),
    projectFile(['$project/.kilocode/mcp.json'], { servers: older }),
  ],
  instructions: ['$project/.kilocode/rules/*.md', '$project/.kilocoderules'],
  sameName: 'merged',
})
