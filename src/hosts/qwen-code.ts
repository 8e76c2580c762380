import { defineHost } from './host.ts'
import { mcpServers } from './entry/shapes.ts'
import { GEMINI_DIALECT, geminiSettle } from './entry/gemini-rules.ts'
import { projectFile, userFile } from './plain-host.ts'

const qwen = { servers: mcpServers(GEMINI_DIALECT), isSettings: true, format: 'jsonc' } as const

export default defineHost({
  id: 'qwen-code',
  title: 'Qwen Code',
  files: [
    userFile(['~/.qwen/settings.json'], {
      ...qwen,
      evidence: 'made of Gemini CLI; client table of rulesync',
    }),
    projectFile(['$project/.qwen/settings.json'], { ...qwen, evidence: 'made of Gemini CLI' }),
  ],
  instructions: ['~/.qwen/QWEN.md', '$project/QWEN.md'],
  settle: geminiSettle,
})
