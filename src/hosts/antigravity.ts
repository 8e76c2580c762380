import { defineHost } from './host.ts'
import { openedFolders, userFolder } from './editor/products.ts'
import { absolutePathsIn } from './entry/absolute-paths.ts'
import { mcpServers } from './entry/shapes.ts'
import { projectFile, userFile } from './plain-host.ts'

const servers = mcpServers({ off: 'disabled' })

export default defineHost({
  id: 'antigravity',
  title: 'Antigravity',
  files: [
    userFile(
      [
        '~/.gemini/config/mcp_config.json',
        '~/.gemini/antigravity/mcp_config.json',
        '~/.gemini/antigravity-ide/mcp_config.json',
      ],
      {
        servers,
        evidence:
          'client tables of agent-scan and rulesync; sources disagree on which of the three is newest',
      },
    ),
    userFile([`${userFolder('Antigravity')}/mcp.json`], {
      format: 'jsonc',
      servers,
      evidence: 'made of VS Code; one client table only',
    }),
    projectFile(['$project/.agents/mcp_config.json'], { servers, evidence: 'client table of agent-scan' }),
  ],
  projects: [
    openedFolders('Antigravity'),
    {
      at: ['~/.gemini/config/projects/*.json'],
      format: 'json',
      evidence: 'discoverer of agent-scan: one file for each project',
      read: absolutePathsIn,
    },
  ],
  skills: ['~/.gemini/antigravity/skills/*/SKILL.md', '$project/.agent/skills/*/SKILL.md'],
  instructions: ['$project/.agent/rules/*.md', '$project/.agents/rules/*.md'],
})
