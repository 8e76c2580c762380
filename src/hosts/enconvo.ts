import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'enconvo',
  title: 'Enconvo',
  files: [userFile(['~/.config/enconvo/mcp_config.json'], { evidence: 'client table of the smithery CLI' })],
})
