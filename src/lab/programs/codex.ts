import { field, stringField } from '../../core/value.ts'
import { defineProgram, NO_KEY, type ProgramServer } from '../program.ts'

export default defineProgram({
  name: 'codex',
  title: 'Codex CLI',
  package: '@openai/codex@0.169.0',
  command: () => '@openai/codex/bin/codex.js',
  isScript: true,
  host: 'codex',
  setUp: ({ ask, modelUrl, servers }) => ({
    files: {
      '.codex/config.toml': `model = "scripted"
model_provider = "lab"
check_for_update_on_startup = false

[analytics]
enabled = false

[model_providers.lab]
name = "lab"
base_url = "${modelUrl}/v1"
wire_api = "responses"
env_key = "LAB_KEY"
${servers.map(entry).join('')}`,
    },
    args: ['exec', '--skip-git-repo-check', '--sandbox', 'read-only', '--json', ask],
    env: { LAB_KEY: NO_KEY },
  }),
  told: (output) => {
    const items = output
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? (field(JSON.parse(line), 'item') ?? []) : []))
    return (
      stringField(
        items.findLast((item) => stringField(item, 'type') === 'agent_message'),
        'text',
      ) ?? ''
    )
  },
})

/** Waited for, however slowly it starts: else the first turn may begin without its tools. */
function entry({ name, command, args }: ProgramServer): string {
  return `
[mcp_servers.${name}]
command = ${JSON.stringify(command)}
args = ${JSON.stringify(args)}
default_tools_approval_mode = "approve"
required = true
startup_timeout_sec = 60
`
}
