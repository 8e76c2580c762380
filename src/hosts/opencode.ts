import { defineHost } from './host.ts'
import type { ConfigFile } from './config-file.ts'
import { serversUnder } from './entry/shapes.ts'
import { field, stringField } from '../core/value.ts'

const DOCUMENTED = 'opencode documentation, “Config”: the order of locations; files are merged'
const opencode = {
  format: 'jsonc',
  servers: serversUnder(['mcp'], { off: 'enabled' }),
  isSettings: true,
  evidence: DOCUMENTED,
} as const satisfies Partial<ConfigFile>

const NAMES = ['opencode.json', 'opencode.jsonc']
const inFolder = (folder: string): readonly string[] => NAMES.map((name) => `${folder}/${name}`)

export default defineHost({
  id: 'opencode',
  title: 'opencode',
  files: [
    {
      ...opencode,
      scope: 'managed',
      at: {
        linux: inFolder('/etc/opencode'),
        darwin: inFolder('/Library/Application Support/opencode'),
        win32: inFolder('$programdata/opencode'),
      },
    },
    {
      scope: 'managed',
      format: 'plist',
      at: {
        darwin: [
          '/Library/Managed Preferences/ai.opencode.managed.plist',
          '/Library/Managed Preferences/*/ai.opencode.managed.plist',
        ],
      },
      evidence: DOCUMENTED,
      servers: serversUnder(['mcp'], { off: 'enabled' }),
    },
    { ...opencode, scope: 'user', at: [...inFolder('$xdg/opencode'), '$xdg/opencode/config.json'] },
    {
      ...opencode,
      scope: 'user',
      at: ['{OPENCODE_CONFIG|}', ...inFolder('{OPENCODE_CONFIG_DIR|}')],
      rank: 45,
    },
    { ...opencode, scope: 'project', at: [...inFolder('$project'), ...inFolder('$project/.opencode')] },
  ],
  projects: [
    {
      at: ['$data/opencode/storage/project/*.json'],
      format: 'json',
      evidence: 'opencode up to 1.1: one file for each project, with its worktree',
      read: (value) => [stringField(value, 'worktree') ?? stringField(field(value, 'path'), 'root') ?? ''],
    },
    {
      at: ['$data/opencode/opencode.db'],
      format: 'database',
      evidence: 'opencode from 1.2 keeps its projects in SQLite',
      read: () => [],
    },
  ],
  skills: [
    '$xdg/opencode/skills/*/SKILL.md',
    '$xdg/opencode/skill/*/SKILL.md',
    '$project/.opencode/skills/*/SKILL.md',
    '$project/.opencode/skill/*/SKILL.md',
  ],
  instructions: ['$xdg/opencode/AGENTS.md'],
  sameName: 'merged',
})
