import { field, isObject } from '../../core/value.ts'
import type { ConfigFile, ProjectList } from '../config-file.ts'
import type { Shape } from '../entry/declared.ts'
import { entriesAt, wrappedOrFlat } from '../entry/shapes.ts'

const DOCUMENTED = 'Codex documentation, “Configuration”: mcp_servers in config.toml'

/** Tools that a table says are called without asking, beside the entry. */
const servers: Shape = (root) =>
  entriesAt(root, ['mcp_servers'], { off: 'enabled' }).map((entry) => {
    const tools = field(entry.json, 'tools')
    const approved = Object.entries(isObject(tools) ? tools : {}).flatMap(([tool, one]) =>
      field(one, 'approval_mode') === 'approve' ? [tool] : [],
    )
    const isAll = field(entry.json, 'default_tools_approval_mode') === 'approve'
    return { ...entry, unasked: isAll ? ('all' as const) : approved }
  })

const toml = { format: 'toml', servers, isSettings: true, evidence: DOCUMENTED } as const
const HOME = '{CODEX_HOME|~/.codex}'

export const codexFiles: readonly ConfigFile[] = [
  {
    ...toml,
    scope: 'managed',
    at: {
      linux: ['/etc/codex/managed_config.toml'],
      darwin: ['/etc/codex/managed_config.toml'],
      win32: [`${HOME}/managed_config.toml`],
    },
  },
  {
    scope: 'managed',
    format: 'toml',
    at: {
      linux: ['/etc/codex/requirements.toml'],
      darwin: ['/etc/codex/requirements.toml'],
      win32: ['$programdata/OpenAI/Codex/requirements.toml'],
    },
    evidence: 'Codex documentation, “Managed configuration”: which servers may be used at all',
    isSettings: true,
  },
  {
    scope: 'managed',
    format: 'plist',
    at: {
      darwin: [
        '/Library/Managed Preferences/com.openai.codex.plist',
        '/Library/Managed Preferences/*/com.openai.codex.plist',
      ],
    },
    evidence: 'Codex documentation, “Managed configuration”: config_toml_base64',
    servers,
    isSettings: true,
    inside: { key: 'config_toml_base64', format: 'toml' },
  },
  {
    ...toml,
    scope: 'system',
    at: {
      linux: ['/etc/codex/config.toml'],
      darwin: ['/etc/codex/config.toml'],
      win32: ['$programdata/OpenAI/Codex/config.toml'],
    },
  },
  { ...toml, scope: 'user', at: [`${HOME}/config.toml`] },
  {
    ...toml,
    scope: 'user',
    at: [`${HOME}/*.config.toml`],
    evidence: 'profiles in files of their own, used where --profile names them',
    approval: 'unknown',
    rank: 45,
  },
  { ...toml, scope: 'project', at: ['$project/.codex/config.toml'], approval: 'needed' },
  {
    scope: 'plugin',
    format: 'json',
    at: [`${HOME}/plugins/cache/**/.mcp.json`],
    evidence: 'plugins; discoverer of agent-scan',
    servers: wrappedOrFlat(),
    approval: 'unknown',
  },
  {
    scope: 'user',
    format: 'json',
    at: [`${HOME}/hooks.json`],
    evidence: 'Codex CLI hooks (experimental)',
    isSettings: true,
  },
]

export const codexProjects: readonly ProjectList[] = [
  {
    at: [`${HOME}/config.toml`],
    format: 'toml',
    evidence: 'the table projects names every folder whose trust was asked for',
    read: (value) => {
      const projects = field(value, 'projects')
      return isObject(projects) ? Object.keys(projects) : []
    },
  },
]
