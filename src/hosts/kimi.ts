import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'kimi',
  title: 'Kimi CLI',
  files: [userFile(['~/.kimi/mcp.json', '~/.kimi-code/mcp.json'])],
})
