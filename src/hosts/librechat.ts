import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { projectFile } from './plain-host.ts'

export default defineHost({
  id: 'librechat',
  title: 'LibreChat',
  files: [
    projectFile(['$project/librechat.yaml', '$project/librechat.yml'], {
      format: 'yaml',
      servers: serversUnder(['mcpServers']),
      evidence: 'LibreChat documentation, “librechat.yaml”: mcpServers',
    }),
  ],
})
