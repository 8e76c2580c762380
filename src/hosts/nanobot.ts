import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'nanobot',
  title: 'nanobot',
  files: [
    userFile(['~/.nanobot/config.json'], {
      servers: serversUnder(['tools', 'mcpServers']),
      evidence: 'client tables of 2026: tools.mcpServers',
    }),
  ],
})
