import { LOCAL, REMOTE, type HostCase } from './case.ts'
import { binaryPlist } from './binary-plist.ts'
import {
  commandListText,
  entries,
  jsoncText,
  jsonText,
  plistText,
  PLIST_SERVERS,
  TOML_TABLES,
} from './texts.ts'

const both = (state: 'on' | 'approved' | 'unknown' | 'asks' | 'off' | 'overridden') => ({
  files: state,
  remote: state,
})
const CODEX = { files: 'on', remote: 'on', resting: 'off' } as const
const MANAGED = '/Library/Managed Preferences'

/** Files of systems, organisations, plugins and extensions, and what only one host has. */
export const SPECIAL_CASES: readonly HostCase[] = [
  one('claude-code', 'managed', 'linux', '/etc/claude-code/managed-mcp.json', mcp(), both('on')),
  one(
    'claude-code',
    'managed',
    'darwin',
    '/Library/Application Support/ClaudeCode/managed-mcp.json',
    mcp(),
    both('on'),
  ),
  one('claude-code', 'managed', 'win32', '/Program Files/ClaudeCode/managed-mcp.json', mcp(), both('on')),
  one('claude-code', 'managed', 'win32', '/ProgramData/ClaudeCode/managed-mcp.json', mcp(), both('on')),
  one(
    'claude-code',
    'plugin',
    'linux',
    '~/.claude/plugins/cache/market/tools/1.0.0/.mcp.json',
    mcp(),
    both('unknown'),
  ),
  one(
    'claude-code',
    'plugin',
    'linux',
    '~/.claude/plugins/repos/market/tools/.mcp.json',
    jsonText([]),
    both('approved'),
    {
      '~/.claude/settings.json': '{ "enabledPlugins": { "tools@market": true } }',
    },
  ),
  one(
    'claude-code',
    'plugin',
    'linux',
    '~/.claude/plugins/cache/market/tools/1.0.0/.claude-plugin/plugin.json',
    jsonText(['mcpServers']),
    both('off'),
    { '~/.claude/settings.json': '{ "enabledPlugins": { "tools@market": false } }' },
  ),
  one(
    'claude-desktop',
    'managed',
    'darwin',
    `${MANAGED}/com.anthropic.claudefordesktop.plist`,
    managedServers(),
    both('on'),
  ),
  one(
    'claude-desktop',
    'managed',
    'darwin',
    `${MANAGED}/ann/com.anthropic.claudefordesktop.plist`,
    binaryPlist({ managedMcpServers: entries() }),
    both('on'),
  ),
  one(
    'claude-desktop',
    'extension',
    'darwin',
    '~/Library/Application Support/Claude/Claude Extensions/example.files/manifest.json',
    manifest(),
    { files: 'on' },
  ),
  one(
    'claude-desktop',
    'extension',
    'win32',
    '~/AppData/Roaming/Claude/Claude Extensions/example.files/manifest.json',
    manifest(),
    { files: 'off' },
    {
      '~/AppData/Roaming/Claude/Claude Extensions Settings/example.files.json': '{ "isEnabled": false }',
    },
  ),
  one('cursor', 'plugin', 'linux', '~/.cursor/plugins/cache/market/tools/mcp.json', mcp(), both('unknown')),
  one('codex', 'system', 'linux', '/etc/codex/config.toml', TOML_TABLES, CODEX),
  one('codex', 'system', 'win32', '/ProgramData/OpenAI/Codex/config.toml', TOML_TABLES, CODEX),
  one('codex', 'managed', 'linux', '/etc/codex/managed_config.toml', TOML_TABLES, CODEX),
  one('codex', 'user', 'linux', '~/.codex/work.config.toml', TOML_TABLES, {
    files: 'unknown',
    remote: 'unknown',
    resting: 'off',
  }),
  one(
    'codex',
    'managed',
    'darwin',
    `${MANAGED}/com.openai.codex.plist`,
    plistText(
      `  <key>config_toml_base64</key>\n  <string>${Buffer.from(TOML_TABLES).toString('base64')}</string>`,
    ),
    CODEX,
  ),
  one('codex', 'plugin', 'linux', '~/.codex/plugins/cache/tools/.mcp.json', mcp(), both('unknown')),
  one('gemini-cli', 'system', 'linux', '/etc/gemini-cli/system-defaults.json', mcp(), both('on')),
  one('gemini-cli', 'managed', 'linux', '/etc/gemini-cli/settings.json', mcp(), both('on')),
  one(
    'gemini-cli',
    'managed',
    'darwin',
    '/Library/Application Support/GeminiCli/settings.json',
    mcp(),
    both('on'),
  ),
  one('gemini-cli', 'managed', 'win32', '/ProgramData/gemini-cli/settings.json', mcp(), both('on')),
  one(
    'gemini-cli',
    'project',
    'linux',
    'P/.gemini/settings.json',
    jsonText(['mcpServers'], { url: 'httpUrl' }),
    both('on'),
  ),
  one(
    'gemini-cli',
    'extension',
    'linux',
    '~/.gemini/extensions/tools/gemini-extension.json',
    mcp(),
    both('on'),
  ),
  one('qwen-code', 'project', 'linux', 'P/.qwen/settings.json', mcp(), both('on')),
  one('grok-cli', 'managed', 'linux', '/etc/grok/managed_config.toml', TOML_TABLES, CODEX),
  one('kiro', 'plugin', 'linux', '~/.kiro/powers/installed/tools/mcp.json', mcp(), both('on')),
  one('kiro', 'user', 'linux', '~/.kiro/settings/mcp.json', jsonText(['powers', 'mcpServers']), both('on')),
  one('opencode', 'managed', 'linux', '/etc/opencode/opencode.json', commandListText(['mcp']), CODEX),
  one(
    'opencode',
    'managed',
    'darwin',
    '/Library/Application Support/opencode/opencode.json',
    commandListText(['mcp']),
    CODEX,
  ),
  one(
    'opencode',
    'managed',
    'win32',
    '/ProgramData/opencode/opencode.jsonc',
    commandListText(['mcp']),
    CODEX,
  ),
  one(
    'amp',
    'managed',
    'linux',
    '/etc/ampcode/managed-settings.json',
    jsonText(['amp.mcpServers']),
    both('on'),
  ),
  one('copilot-cli', 'project', 'linux', 'P/.vscode/mcp.json', jsoncText(['servers']), both('unknown'), {
    '~/.copilot/config.json': '{}',
  }),
  one('continue-dev', 'user', 'linux', '~/.continue/config.json', continueJson(), both('on')),
  one(
    'docker-mcp',
    'user',
    'linux',
    '~/.docker/mcp/catalogs/docker-mcp.yaml',
    catalogue(),
    { boxed: 'on', far: 'on' },
    {
      '~/.docker/mcp/registry.yaml': 'registry:\n  boxed:\n    ref: ""\n  far:\n    ref: ""\n',
    },
  ),
]

function one(
  host: string,
  scope: HostCase['scope'],
  os: HostCase['os'],
  path: string,
  content: string | Uint8Array,
  expected: HostCase['expected'],
  beside: HostCase['beside'] = {},
): HostCase {
  const format = path.endsWith('.toml')
    ? 'toml'
    : path.endsWith('.yaml')
      ? 'yaml'
      : path.endsWith('.plist')
        ? 'plist'
        : 'json'
  return { host, scope, os, path, format, content, expected, beside }
}

function mcp(): string {
  return jsonText(['mcpServers'])
}

function managedServers(): string {
  return plistText(
    `  <key>isDesktopExtensionEnabled</key>\n  <true/>\n  <key>managedMcpServers</key>\n${PLIST_SERVERS}`,
  )
}

function manifest(): string {
  const server = { type: 'node', entry_point: 'server/index.js', mcp_config: LOCAL }
  return JSON.stringify({ manifest_version: '0.3', name: 'files', version: '1.2.3', server }, null, 2)
}

function continueJson(): string {
  const modelContextProtocolServers = [
    { name: 'files', transport: { type: 'stdio', ...LOCAL } },
    { name: 'remote', transport: { type: 'streamable-http', ...REMOTE } },
  ]
  return JSON.stringify({ experimental: { modelContextProtocolServers } }, null, 2)
}

function catalogue(): string {
  return `version: 3
registry:
  boxed:
    description: Runs in a container
    image: example/boxed@sha256:${'0'.repeat(64)}
    command:
      - --transport=stdio
    volumes:
      - /srv/documents:/documents
    env:
      - name: EXAMPLE_MODE
        value: quiet
  far:
    remote:
      transport_type: streamable-http
      url: https://tools.example.com/mcp
  unused:
    image: example/unused
`
}
