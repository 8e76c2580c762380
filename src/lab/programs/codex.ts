import { field, stringField } from '../../core/value.ts'
import { defineProgram, NO_KEY } from '../program.ts'

export default defineProgram({
  name: 'codex',
  title: 'Codex CLI',
  package: '@openai/codex@0.169.0',
  command: () => '@openai/codex/bin/codex.js',
  isScript: true,
  host: 'codex',
  setUp: ({ ask, modelUrl, server: { name, command, args } }) => ({
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

[mcp_servers.${name}]
command = ${JSON.stringify(command)}
args = ${JSON.stringify(args)}
default_tools_approval_mode = "approve"
required = true
startup_timeout_sec = 60
`,
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
