import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'lm-studio',
  title: 'LM Studio',
  files: [userFile(['~/.lmstudio/mcp.json', '~/.cache/lm-studio/mcp.json'])],
})
