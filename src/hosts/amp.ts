import { defineHost } from './host.ts'
import { eitherOf, MCP_SERVERS, serversUnder } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const amp = {
  format: 'jsonc',
  servers: eitherOf(serversUnder(['amp.mcpServers']), MCP_SERVERS),
  isSettings: true,
  evidence: 'Amp manual: amp.mcpServers in settings.json. Sources disagree: others read mcpServers',
} as const

export default defineHost({
  id: 'amp',
  title: 'Amp',
  files: [
    {
      ...amp,
      scope: 'managed',
      at: {
        linux: ['/etc/ampcode/managed-settings.json'],
        darwin: ['/Library/Application Support/ampcode/managed-settings.json'],
        win32: ['$programdata/ampcode/managed-settings.json'],
      },
    },
    userFile(
      {
        linux: ['$xdg/amp/settings.json', '$xdg/amp/settings.jsonc'],
        darwin: ['~/.config/amp/settings.json', '~/.config/amp/settings.jsonc'],
        win32: ['$config/amp/settings.json', '~/.config/amp/settings.json'],
      },
      amp,
    ),
    projectFile(['$project/.amp/settings.json', '$project/.amp/settings.jsonc'], amp),
  ],
  skills: ['$xdg/amp/skills/*/SKILL.md', '$xdg/agents/skills/*/SKILL.md'],
})
