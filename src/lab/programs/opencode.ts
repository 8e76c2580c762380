import { field, stringField } from '../../core/value.ts'
import { byServer, defineProgram, NO_KEY } from '../program.ts'

export default defineProgram({
  name: 'opencode',
  title: 'opencode',
  package: 'opencode-ai@1.18.33',
  command: (platform) => `opencode-${platform}/bin/opencode`,
  isScript: false,
  host: 'opencode',
  setUp: ({ ask, modelUrl, servers }) => ({
    files: {
      '.config/opencode/opencode.json': JSON.stringify({
        // Else it writes it in.
        $schema: 'https://opencode.ai/config.json',
        model: 'lab/scripted',
        small_model: 'lab/scripted',
        autoupdate: false,
        share: 'disabled',
        provider: {
          lab: {
            npm: '@ai-sdk/openai-compatible',
            options: { baseURL: `${modelUrl}/v1`, apiKey: NO_KEY },
            models: { scripted: { tool_call: true } },
          },
        },
        mcp: byServer(servers, ({ command, args }) => ({
          type: 'local',
          command: [command, ...args],
          enabled: true,
        })),
      }),
    },
    args: ['run', '--format', 'json', ask],
    env: { OPENCODE_DISABLE_MODELS_FETCH: '1', OPENCODE_DISABLE_AUTOUPDATE: '1' },
  }),
  told: (output) => {
    const parts = output
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? (field(JSON.parse(line), 'part') ?? []) : []))
    return (
      stringField(
        parts.findLast((part) => stringField(part, 'type') === 'text'),
        'text',
      ) ?? ''
    )
  },
})
