import type { Scope } from '../../../src/core/server-entry.ts'
import type { ConfigFormat, Machine } from '../../../src/hosts/found.ts'
import type { Expected, HostCase } from './case.ts'
import {
  commandListText,
  GOOSE_YAML,
  jsoncText,
  jsonText,
  TOML_LIST,
  TOML_TABLES,
  YAML_LIST,
  yamlMap,
} from './texts.ts'

type Row = readonly [
  host: string,
  os: Machine['os'],
  path: string,
  text: string,
  beside?: Readonly<Record<string, string>>,
]

const mcp = (off?: 'disabled' | 'enabled', url = 'url'): string =>
  jsonText(['mcpServers'], off === undefined ? { url } : { off, url })
const WIN = 'AppData/Roaming'
const MAC = 'Library/Application Support'
const storage = (extension: string, file: string): string =>
  `User/globalStorage/${extension}/settings/${file}`
const CLINE = storage('saoudrizwan.claude-dev', 'cline_mcp_settings.json')
const ROO = storage('rooveterinaryinc.roo-cline', 'mcp_settings.json')
const KILO = storage('kilocode.kilo-code', 'mcp_settings.json')

/** Files of users: on whatever their host would start without asking. */
const USER: readonly Row[] = [
  ['claude-desktop', 'linux', '~/.config/Claude/claude_desktop_config.json', mcp()],
  ['claude-desktop', 'linux', '~/.config/claude/claude_desktop_config.json', mcp()],
  ['claude-desktop', 'darwin', `~/${MAC}/Claude/claude_desktop_config.json`, mcp()],
  ['claude-desktop', 'win32', `~/${WIN}/Claude/claude_desktop_config.json`, mcp()],
  ['claude-code', 'linux', '~/.claude.json', mcp()],
  ['cursor', 'linux', '~/.cursor/mcp.json', mcp()],
  ['vscode', 'linux', '~/.config/Code/User/mcp.json', jsoncText(['servers'])],
  ['vscode', 'darwin', `~/${MAC}/Code/User/mcp.json`, jsoncText(['servers'])],
  ['vscode', 'win32', `~/${WIN}/Code/User/mcp.json`, jsoncText(['servers'])],
  ['vscode', 'linux', '~/.config/Code/User/profiles/-1a2b/mcp.json', jsoncText(['servers'])],
  ['vscode', 'linux', '~/.config/Code/User/settings.json', jsoncText(['mcp', 'servers'])],
  ['vscode', 'linux', '~/.vscode-server/data/User/mcp.json', jsoncText(['servers'])],
  ['vscode-insiders', 'linux', '~/.config/Code - Insiders/User/mcp.json', jsoncText(['servers'])],
  ['vscodium', 'linux', '~/.config/VSCodium/User/mcp.json', jsoncText(['servers'])],
  ['positron', 'darwin', `~/${MAC}/Positron/User/mcp.json`, jsoncText(['servers'])],
  ['void-editor', 'linux', '~/.config/Void/User/mcp.json', jsonText(['mcpServers'])],
  ['trae', 'darwin', `~/${MAC}/Trae/User/mcp.json`, mcp()],
  ['qoder', 'linux', '~/.qoder/mcp.json', mcp()],
  ['qoder', 'win32', `~/${WIN}/Qoder/SharedClientCache/mcp.json`, mcp()],
  ['antigravity', 'linux', '~/.gemini/antigravity/mcp_config.json', mcp('disabled', 'serverUrl')],
  ['antigravity', 'darwin', '~/.gemini/config/mcp_config.json', mcp('disabled', 'serverUrl')],
  ['windsurf', 'linux', '~/.codeium/windsurf/mcp_config.json', mcp('disabled', 'serverUrl')],
  ['windsurf', 'darwin', '~/.codeium/mcp_config.json', mcp('disabled', 'serverUrl')],
  ['cline', 'linux', `~/.config/Code/${CLINE}`, mcp('disabled')],
  ['cline', 'darwin', `~/${MAC}/Cursor/${CLINE}`, mcp('disabled')],
  ['cline', 'linux', '~/.cline/data/settings/cline_mcp_settings.json', mcp('disabled')],
  ['roo-code', 'linux', `~/.config/VSCodium/${ROO}`, mcp('disabled')],
  ['roo-code', 'win32', `~/${WIN}/Code/${ROO}`, mcp('disabled')],
  ['kilo-code', 'linux', '~/.config/kilo/kilo.jsonc', commandListText(['mcp'])],
  ['kilo-code', 'linux', `~/.config/Code/${KILO}`, mcp('disabled')],
  ['kilo-code', 'linux', '~/.kilocode/cli/global/settings/mcp_settings.json', mcp('disabled')],
  ['zed', 'linux', '~/.config/zed/settings.json', jsoncText(['context_servers'], { off: 'enabled' })],
  ['zed', 'win32', `~/${WIN}/Zed/settings.json`, jsoncText(['context_servers'], { off: 'enabled' })],
  ['gemini-cli', 'linux', '~/.gemini/settings.json', jsonText(['mcpServers'], { url: 'httpUrl' })],
  ['codex', 'linux', '~/.codex/config.toml', TOML_TABLES],
  ['goose', 'linux', '~/.config/goose/config.yaml', GOOSE_YAML],
  ['goose', 'win32', `~/${WIN}/Block/goose/config/config.yaml`, GOOSE_YAML],
  ['kiro', 'linux', '~/.kiro/settings/mcp.json', mcp('disabled')],
  ['kiro', 'darwin', '~/.kiro/agents/helper.json', mcp('disabled')],
  ['amazon-q', 'linux', '~/.aws/amazonq/mcp.json', mcp('disabled')],
  ['amazon-q', 'linux', '~/.aws/amazonq/agents/default.json', mcp('disabled')],
  ['amazon-q', 'linux', '~/.aws/amazonq/cli-agents/build.json', mcp('disabled')],
  ['copilot-jetbrains', 'linux', '~/.config/github-copilot/intellij/mcp.json', jsoncText(['servers'])],
  ['copilot-jetbrains', 'win32', '~/AppData/Local/github-copilot/intellij/mcp.json', jsoncText(['servers'])],
  ['copilot-cli', 'linux', '~/.copilot/mcp-config.json', mcp()],
  ['visual-studio', 'win32', '~/.mcp.json', jsonText(['servers'])],
  ['junie', 'linux', '~/.junie/mcp/mcp.json', mcp('disabled')],
  ['lm-studio', 'linux', '~/.lmstudio/mcp.json', mcp()],
  ['lm-studio', 'darwin', '~/.cache/lm-studio/mcp.json', mcp()],
  ['continue-dev', 'linux', '~/.continue/config.yaml', YAML_LIST],
  ['opencode', 'linux', '~/.config/opencode/opencode.jsonc', commandListText(['mcp'])],
  ['opencode', 'darwin', '~/.config/opencode/opencode.json', commandListText(['mcp'])],
  ['amp', 'linux', '~/.config/amp/settings.json', jsonText(['amp.mcpServers'])],
  ['amp', 'win32', `~/${WIN}/amp/settings.json`, jsonText(['amp.mcpServers'])],
  ['crush', 'linux', '~/.config/crush/crush.json', jsonText(['mcp'], { off: 'disabled' })],
  ['crush', 'win32', '~/AppData/Local/crush/crush.json', jsonText(['mcp'], { off: 'disabled' })],
  ['qwen-code', 'linux', '~/.qwen/settings.json', jsonText(['mcpServers'], { url: 'httpUrl' })],
  ['kimi', 'linux', '~/.kimi/mcp.json', mcp()],
  ['kimi', 'linux', '~/.kimi-code/mcp.json', mcp()],
  ['factory-droid', 'linux', '~/.factory/mcp.json', mcp('disabled')],
  ['augment', 'linux', '~/.augment/settings.json', mcp()],
  ['warp', 'darwin', '~/.warp/.mcp.json', jsonText([])],
  ['warp', 'linux', '~/.config/warp-terminal/.mcp.json', mcp()],
  ['mistral-vibe', 'linux', '~/.vibe/config.toml', TOML_LIST],
  ['devin', 'linux', '~/.config/devin/mcp_config.json', mcp('disabled')],
  ['rovo-dev', 'linux', '~/.rovodev/mcp.json', mcp()],
  ['grok-cli', 'linux', '~/.grok/config.toml', TOML_TABLES],
  ['openclaw', 'linux', '~/.openclaw/openclaw.json', jsoncText(['mcp', 'servers'], { off: 'enabled' })],
  ['hermes', 'linux', '~/.hermes/config.yaml', yamlMap('mcp_servers')],
  ['nanobot', 'linux', '~/.nanobot/config.json', jsonText(['tools', 'mcpServers'])],
  ['boltai', 'darwin', '~/.boltai/mcp.json', mcp()],
  ['enconvo', 'darwin', '~/.config/enconvo/mcp_config.json', mcp()],
  ['codebuddy', 'linux', '~/.codebuddy.json', mcp()],
  ['witsy', 'darwin', `~/${MAC}/Witsy/settings.json`, mcp('disabled')],
  ['sema4', 'linux', '~/.sema4ai/sema4ai-studio/mcp_servers.json', mcp()],
  ['aider', 'linux', '~/.aider/mcp.yml', yamlMap('mcpServers')],
  ['mcporter', 'linux', '~/.mcporter/mcporter.json', mcp()],
  ['cortex-code', 'linux', '~/.snowflake/cortex/mcp.json', mcp()],
]

/** Files of projects: whether they were approved, most hosts remember elsewhere. */
const PROJECT: readonly Row[] = [
  ['claude-code', 'linux', 'P/.mcp.json', mcp()],
  ['claude-code', 'darwin', 'P/.mcp.json', jsonText([])],
  ['cursor', 'linux', 'P/.cursor/mcp.json', mcp()],
  ['vscode', 'linux', 'P/.vscode/mcp.json', jsoncText(['servers'])],
  ['vscode', 'linux', 'P/.vscode/settings.json', jsoncText(['mcp', 'servers'])],
  ['vscode', 'linux', 'P/all.code-workspace', jsoncText(['settings', 'mcp', 'servers'])],
  [
    'vscode',
    'linux',
    'P/.devcontainer/devcontainer.json',
    jsoncText(['customizations', 'vscode', 'mcp', 'servers']),
  ],
  ['antigravity', 'linux', 'P/.agents/mcp_config.json', mcp('disabled', 'serverUrl')],
  ['roo-code', 'linux', 'P/.roo/mcp.json', mcp('disabled')],
  ['kilo-code', 'linux', 'P/.kilo/kilo.jsonc', commandListText(['mcp'])],
  ['kilo-code', 'linux', 'P/kilo.jsonc', commandListText(['mcp'])],
  ['kilo-code', 'linux', 'P/.kilocode/mcp.json', mcp('disabled')],
  ['zed', 'linux', 'P/.zed/settings.json', jsoncText(['context_servers'], { off: 'enabled' })],
  ['codex', 'linux', 'P/.codex/config.toml', TOML_TABLES],
  ['kiro', 'linux', 'P/.kiro/settings/mcp.json', mcp('disabled')],
  ['kiro', 'linux', 'P/.kiro/agents/review.json', mcp('disabled')],
  ['amazon-q', 'linux', 'P/.amazonq/mcp.json', mcp('disabled')],
  ['amazon-q', 'linux', 'P/.amazonq/cli-agents/build.json', mcp('disabled')],
  ['copilot-cli', 'linux', 'P/.github/mcp.json', mcp()],
  ['visual-studio', 'win32', 'P/.vs/mcp.json', jsonText(['servers'])],
  ['visual-studio', 'win32', 'P/.mcp.json', jsonText(['servers'])],
  ['junie', 'linux', 'P/.junie/mcp/mcp.json', mcp('disabled')],
  ['jetbrains-ai', 'linux', 'P/.ai/mcp/mcp.json', mcp()],
  ['continue-dev', 'linux', 'P/.continue/mcpServers/tools.yaml', YAML_LIST],
  ['continue-dev', 'linux', 'P/.continue/mcpServers/copied.json', mcp()],
  ['opencode', 'linux', 'P/opencode.json', commandListText(['mcp'])],
  ['opencode', 'linux', 'P/.opencode/opencode.jsonc', commandListText(['mcp'])],
  ['amp', 'linux', 'P/.amp/settings.json', jsonText(['amp.mcpServers'])],
  ['crush', 'linux', 'P/.crush.json', jsonText(['mcp'], { off: 'disabled' })],
  ['crush', 'linux', 'P/crush.json', jsonText(['mcp'], { off: 'disabled' })],
  ['factory-droid', 'linux', 'P/.factory/mcp.json', mcp('disabled')],
  ['augment', 'linux', 'P/.augment/settings.local.json', mcp()],
  ['warp', 'linux', 'P/.warp/.mcp.json', mcp()],
  ['mistral-vibe', 'linux', 'P/.vibe/config.toml', TOML_LIST],
  ['devin', 'linux', 'P/.devin/mcp_config.json', mcp('disabled')],
  ['grok-cli', 'linux', 'P/.grok/config.toml', TOML_TABLES],
  ['librechat', 'linux', 'P/librechat.yaml', yamlMap('mcpServers')],
  ['aider', 'linux', 'P/.aider/mcp.yml', yamlMap('mcpServers')],
  ['mcporter', 'linux', 'P/config/mcporter.json', mcp()],
]

/** Of those that know whether their user said yes. */
const ASKING = new Set(['claude-code', 'codex'])

export const PLAIN_CASES: readonly HostCase[] = [
  ...USER.map((row) => caseOf('user', 'on', row)),
  ...PROJECT.map((row) => caseOf('project', ASKING.has(row[0]) ? 'asks' : 'unknown', row)),
]

function caseOf(scope: Scope, state: Expected, [host, os, path, content, beside = {}]: Row): HostCase {
  const resting: Readonly<Record<string, Expected>> = content.includes('resting') ? { resting: 'off' } : {}
  return {
    host,
    scope,
    os,
    path,
    format: formatOf(path),
    content,
    beside,
    expected: { files: state, remote: state, ...resting },
  }
}

function formatOf(path: string): ConfigFormat {
  if (path.endsWith('.toml')) return 'toml'
  return /\.ya?ml$/.test(path) ? 'yaml' : 'json'
}
