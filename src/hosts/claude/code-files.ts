import { field, isObject } from '../../core/value.ts'
import type { ConfigFile, ProjectList } from '../config-file.ts'
import { MCP_SERVERS, wrappedOrFlat } from '../entry/shapes.ts'
import { IN_PLUGIN, namedByPlugin, USER_AND_PROJECTS } from './shapes.ts'

const MCP = 'Claude Code documentation, “Connect to tools via MCP”'
const SETTINGS = 'Claude Code documentation, “Settings”'
const MANAGED =
  'Claude Code documentation, “Managed MCP”. Sources disagree: ProgramData on Windows before 2.1.75'

const config = (rest: string): string => `{CLAUDE_CONFIG_DIR|~/.claude}/${rest}`
const managed = (name: string) => ({
  linux: [`/etc/claude-code/${name}`],
  darwin: [`/Library/Application Support/ClaudeCode/${name}`],
  win32: [`$programfiles/ClaudeCode/${name}`, `$programdata/ClaudeCode/${name}`],
})

export const claudeCodeFiles: readonly ConfigFile[] = [
  {
    scope: 'managed',
    format: 'json',
    at: managed('managed-mcp.json'),
    evidence: MANAGED,
    servers: MCP_SERVERS,
  },
  {
    scope: 'managed',
    format: 'json',
    at: {
      linux: [...managed('managed-settings.json').linux, ...managed('managed-settings.d/*.json').linux],
      darwin: [...managed('managed-settings.json').darwin, ...managed('managed-settings.d/*.json').darwin],
      win32: [...managed('managed-settings.json').win32, ...managed('managed-settings.d/*.json').win32],
    },
    evidence: SETTINGS,
    isSettings: true,
  },
  {
    scope: 'managed',
    format: 'plist',
    at: {
      darwin: [
        '/Library/Managed Preferences/com.anthropic.claudecode.plist',
        '/Library/Managed Preferences/*/com.anthropic.claudecode.plist',
      ],
    },
    evidence: SETTINGS,
    isSettings: true,
  },
  {
    scope: 'user',
    format: 'json',
    at: ['{CLAUDE_CONFIG_DIR|~}/.claude.json'],
    evidence: `${MCP}: mcpServers, and projects.PATH.mcpServers for one project`,
    servers: USER_AND_PROJECTS,
  },
  {
    scope: 'user',
    format: 'json',
    at: [config('settings.json')],
    evidence: SETTINGS,
    isSettings: true,
  },
  {
    scope: 'project',
    format: 'json',
    at: ['$project/.mcp.json'],
    evidence: `${MCP}. Sources disagree on whether the entries may stand at the top: both are read`,
    servers: wrappedOrFlat(),
    approval: 'needed',
  },
  {
    scope: 'project',
    format: 'json',
    at: ['$project/.claude/settings.json', '$project/.claude/settings.local.json'],
    evidence: SETTINGS,
    isSettings: true,
  },
  {
    scope: 'plugin',
    format: 'json',
    at: [
      '{CLAUDE_CODE_PLUGIN_CACHE_DIR|~/.claude/plugins/cache}/**/.mcp.json',
      config('plugins/repos/**/.mcp.json'),
      '{CLAUDE_CODE_PLUGIN_SEED_DIR|}/**/.mcp.json',
    ],
    evidence: 'Claude Code documentation, “Plugins reference”: .mcp.json of a plugin',
    servers: wrappedOrFlat(),
  },
  {
    scope: 'plugin',
    format: 'json',
    at: [
      '{CLAUDE_CODE_PLUGIN_CACHE_DIR|~/.claude/plugins/cache}/**/.claude-plugin/plugin.json',
      config('plugins/repos/**/.claude-plugin/plugin.json'),
    ],
    evidence: 'Claude Code documentation, “Plugins reference”: mcpServers in plugin.json, or a file it names',
    servers: IN_PLUGIN,
    names: { read: namedByPlugin, servers: wrappedOrFlat() },
  },
]

export const claudeCodeProjects: readonly ProjectList[] = [
  {
    at: ['{CLAUDE_CONFIG_DIR|~}/.claude.json'],
    format: 'json',
    evidence: 'Claude Code keeps every folder it was started in under projects',
    read: (value) => {
      const projects = field(value, 'projects')
      return isObject(projects) ? Object.keys(projects) : []
    },
  },
]
