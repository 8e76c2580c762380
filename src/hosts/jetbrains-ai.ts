import { defineHost } from './host.ts'
import { projectFile } from './plain-host.ts'

export default defineHost({
  id: 'jetbrains-ai',
  title: 'JetBrains AI Assistant',
  files: [
    projectFile(['$project/.ai/mcp/mcp.json'], {
      evidence:
        'client table of rulesync. Sources disagree: one looks for any JSON under the JetBrains settings, which is a guess',
    }),
  ],
  instructions: ['$project/.aiassistant/rules/*.md'],
})
