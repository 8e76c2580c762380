import { stringField } from '../../core/value.ts'
import { byServer, defineProgram, NO_KEY } from '../program.ts'

export default defineProgram({
  name: 'claude-code',
  title: 'Claude Code',
  package: '@anthropic-ai/claude-code@2.1.197',
  command: () => '@anthropic-ai/claude-code/cli-wrapper.cjs',
  isScript: true,
  host: 'claude-code',
  setUp: ({ ask, modelUrl, servers }) => ({
    files: {
      '.claude.json': JSON.stringify({
        hasCompletedOnboarding: true,
        mcpServers: byServer(servers, ({ command, args }) => ({ type: 'stdio', command, args })),
      }),
    },
    args: [
      '-p',
      ask,
      '--output-format',
      'json',
      '--allowedTools',
      servers.map(({ name }) => `mcp__${name}`).join(','),
    ],
    env: {
      ANTHROPIC_BASE_URL: modelUrl,
      ANTHROPIC_API_KEY: NO_KEY,
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
      // Its first turn waits for its servers, however slowly they start.
      MCP_CONNECTION_NONBLOCKING: 'false',
      MCP_TIMEOUT: '60000',
      // Else it looks for tools instead of offering them.
      ENABLE_TOOL_SEARCH: 'false',
    },
  }),
  told: (output) => stringField(JSON.parse(output), 'result') ?? '',
})
