import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'openclaw',
  title: 'OpenClaw',
  files: [
    userFile(['{OPENCLAW_CONFIG_PATH|~/.openclaw/openclaw.json}'], {
      format: 'jsonc',
      servers: serversUnder(['mcp', 'servers'], { off: 'enabled' }),
      isSettings: true,
      evidence:
        'OpenClaw documentation, “Connect MCP servers”: mcp.servers. The format is JSON5: single quotes are told as a fault',
    }),
  ],
  skills: ['~/.openclaw/skills/*/SKILL.md', '~/.openclaw/workspace/skills/*/SKILL.md'],
  instructions: [
    '~/.openclaw/workspace/AGENTS.md',
    '~/.openclaw/workspace/SOUL.md',
    '~/.openclaw/workspace/TOOLS.md',
  ],
})
