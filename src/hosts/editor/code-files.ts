import type { ConfigFile, Settle } from '../config-file.ts'
import { settingsOf } from '../config-file.ts'
import { field } from '../../core/value.ts'
import type { Shape } from '../entry/declared.ts'
import { eitherOf, entriesAt, serversUnder } from '../entry/shapes.ts'
import { userFolder } from './products.ts'

/** `mcp.json` of VS Code: `servers`; forks wrote `mcpServers` first. */
export const CODE_SERVERS: Shape = eitherOf(serversUnder(['servers']), serversUnder(['mcpServers']))

/** In a settings file: `"mcp": { "servers": … }`, or with the keys joined by a dot. */
export const IN_SETTINGS: Shape = (value) => [
  ...entriesAt(value, ['mcp', 'servers']),
  ...entriesAt(value, ['mcp.servers']),
]

const inSettingsUnder =
  (...keys: readonly string[]): Shape =>
  (value) => [...entriesAt(value, [...keys, 'mcp', 'servers']), ...entriesAt(value, [...keys, 'mcp.servers'])]

const ASKED = 'unknown' as const

/** What VS Code, or an editor made of it, reads for its user. */
export function codeUserFiles(product: string, evidence: string): readonly ConfigFile[] {
  const folder = userFolder(product)
  return [
    { scope: 'user', format: 'jsonc', at: [`${folder}/mcp.json`], evidence, servers: CODE_SERVERS },
    {
      scope: 'user',
      format: 'jsonc',
      at: [`${folder}/profiles/*/mcp.json`],
      evidence: `${evidence}; each profile has its own`,
      servers: CODE_SERVERS,
    },
    {
      scope: 'user',
      format: 'jsonc',
      at: [`${folder}/settings.json`, `${folder}/profiles/*/settings.json`],
      evidence: 'mcp.servers in settings.json was the first place and is still taken over',
      servers: IN_SETTINGS,
      isSettings: true,
    },
  ]
}

/** What it reads in a project: files that come with a repository. */
export function codeProjectFiles(needs?: string): readonly ConfigFile[] {
  const files: readonly ConfigFile[] = [
    {
      scope: 'project',
      format: 'jsonc',
      at: ['$project/.vscode/mcp.json'],
      evidence:
        'VS Code documentation, “MCP servers”. Sources disagree: some tools look for ~/.vscode/mcp.json, which is not read',
      servers: CODE_SERVERS,
      approval: ASKED,
    },
    {
      scope: 'project',
      format: 'jsonc',
      at: ['$project/.vscode/settings.json'],
      evidence: 'mcp.servers in settings of a workspace',
      servers: IN_SETTINGS,
      isSettings: true,
      approval: ASKED,
    },
    {
      scope: 'project',
      format: 'jsonc',
      at: ['$project/*.code-workspace'],
      evidence: 'VS Code documentation, “Workspaces”: settings inside a .code-workspace file',
      servers: inSettingsUnder('settings'),
      approval: ASKED,
    },
    {
      scope: 'project',
      format: 'jsonc',
      at: [
        '$project/.devcontainer/devcontainer.json',
        '$project/.devcontainer.json',
        '$project/.devcontainer/*/devcontainer.json',
      ],
      evidence: 'VS Code documentation, “MCP servers”: customizations.vscode.mcp in devcontainer.json',
      servers: eitherOf(
        serversUnder(['customizations', 'vscode', 'mcp', 'servers']),
        inSettingsUnder('customizations', 'vscode', 'settings'),
      ),
      approval: ASKED,
    },
  ]
  return needs === undefined ? files : files.map((file) => ({ ...file, needs }))
}

/** `chat.mcp.access` set to `none` by whoever manages the machine, or by the user, turns all of them off. */
export const codeSettle: Settle = (_candidate, files) => {
  for (const { value, path } of settingsOf(files))
    for (const key of ['chat.mcp.access', 'ChatMCP'])
      if (field(value, key) === 'none')
        return { state: { kind: 'disabled', by: { file: path, pointer: `/${key}` } } }
  return {}
}
