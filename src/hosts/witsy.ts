import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'
import { mcpServers } from './entry/shapes.ts'

export default defineHost({
  id: 'witsy',
  title: 'Witsy',
  files: [
    userFile(['$config/Witsy/settings.json'], {
      servers: mcpServers({ off: 'disabled' }),
      evidence: 'client table of the smithery CLI',
    }),
  ],
})
