import { defineHost } from './host.ts'
import { serversUnder } from './entry/shapes.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'hermes',
  title: 'Hermes Agent',
  files: [
    userFile(['~/.hermes/config.yaml'], {
      format: 'yaml',
      servers: serversUnder(['mcp_servers'], { off: 'enabled' }),
      isSettings: true,
      evidence: 'client tables of 2026: mcp_servers in config.yaml',
    }),
  ],
  skills: ['~/.hermes/skills/*/SKILL.md', '~/.hermes/skills/*/*/SKILL.md'],
})
