import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'codebuddy',
  title: 'CodeBuddy',
  files: [userFile(['~/.codebuddy.json', '~/.codebuddy/mcp.json'], { evidence: 'client table of rulesync' })],
})
