import { defineHost } from './host.ts'
import { userFile } from './plain-host.ts'

export default defineHost({
  id: 'cortex-code',
  title: 'Snowflake Cortex Code',
  files: [
    userFile(['~/.snowflake/cortex/mcp.json'], { evidence: 'one source only' }),
    {
      scope: 'user',
      format: 'json',
      at: ['settings', 'permissions', 'hooks'].map((name) => `~/.snowflake/cortex/${name}.json`),
      evidence: 'one source only',
      isSettings: true,
    },
  ],
  skills: ['~/.snowflake/cortex/skills/*/SKILL.md'],
})
