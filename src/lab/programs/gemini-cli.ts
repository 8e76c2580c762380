import { stringField } from '../../core/value.ts'
import { byServer, defineProgram, NO_KEY } from '../program.ts'

export default defineProgram({
  name: 'gemini-cli',
  title: 'Gemini CLI',
  package: '@google/gemini-cli@0.61.0',
  command: () => '.bin/gemini',
  isScript: true,
  host: 'gemini-cli',
  setUp: ({ ask, modelUrl, servers }) => ({
    files: {
      '.gemini/settings.json': JSON.stringify({
        mcpServers: byServer(servers, ({ command, args }) => ({ command, args, trust: true })),
        security: { auth: { selectedType: 'gemini-api-key' }, folderTrust: { enabled: false } },
        privacy: { usageStatisticsEnabled: false },
        general: { enableAutoUpdate: false },
      }),
    },
    args: ['-p', ask, '--output-format', 'json', '--approval-mode', 'yolo', '--model', 'gemini-2.5-flash'],
    env: { GEMINI_API_KEY: NO_KEY, GOOGLE_GEMINI_BASE_URL: modelUrl },
  }),
  told: (output) => stringField(JSON.parse(output), 'response') ?? '',
})
