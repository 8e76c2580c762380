import { stringField } from '../../core/value.ts'
import { defineProgram, NO_KEY } from '../program.ts'

export default defineProgram({
  name: 'claude-code',
  title: 'Claude Code',
  package: '@anthropic-ai/claude-code@2.1.197',
  command: () => '@anthropic-ai/claude-code/cli-wrapper.cjs',
  isScript: true,
  host: 'claude-code',
  setUp: ({ ask, modelUrl, server: { name, command, args } }) => ({
    files: {
      '.claude.json': JSON.stringify({
        hasCompletedOnboarding: true,
        mcpServers: { [name]: { type: 'stdio', command, args } },
      }),
    },
    args: ['-p', ask, '--output-format', 'json', '--allowedTools', `mcp__${name}`],
    env: {
      ANTHROPIC_BASE_URL: modelUrl,
      ANTHROPIC_API_KEY: NO_KEY,
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      DISABLE_AUTOUPDATER: '1',
      // Else it looks for tools instead of offering them.
      ENABLE_TOOL_SEARCH: 'false',
    },
  }),
  told: (output) => stringField(JSON.parse(output), 'result') ?? '',
})
