import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'boltai',
  title: 'BoltAI',
  files: [userFile(['~/.boltai/mcp.json'], { evidence: 'client table of the smithery CLI' })],
})
