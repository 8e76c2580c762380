import { afterEach, describe, expect, test } from 'vitest'
import type { Found, Machine } from '../../src/hosts/found.ts'
import { findServers } from '../../src/hosts/find-servers.ts'
import { stateWord } from './cases/case.ts'
import { plant, type HostTree } from './tree.ts'

let tree: HostTree | undefined
afterEach(() => tree?.remove())

const SERVER = { command: 'node', args: ['/srv/server.js'] }
const mcp = (...names: string[]): string =>
  JSON.stringify({ mcpServers: Object.fromEntries(names.map((name) => [name, SERVER])) })

describe('Claude Code', () => {
  test('a server of a repository waits for a yes, until a settings file or the user’s own gives it', () => {
    const files = {
      'P/.mcp.json': mcp('asked', 'approved', 'refused', 'taken'),
      'P/.claude/settings.local.json':
        '{ "enabledMcpjsonServers": ["approved"], "disabledMcpjsonServers": ["refused"] }',
      '~/.claude.json': JSON.stringify({
        projects: { '/home/ann/projects/app': { enabledMcpjsonServers: ['taken'] } },
      }),
    }
    const found = look('linux', files)
    expect(states(found)).toEqual({ asked: 'asks', approved: 'approved', refused: 'off', taken: 'approved' })
    expect(whoTurnedOff(found, 'refused')).toEqual(['settings.local.json', '/disabledMcpjsonServers/0'])
  })

  test('enableAllProjectMcpServers approves whatever comes', () => {
    const files = {
      'P/.mcp.json': mcp('any'),
      '~/.claude/settings.json': '{ "enableAllProjectMcpServers": true }',
    }
    expect(states(look('linux', files))).toEqual({ any: 'approved' })
  })

  test('one name in three places: what the user said in this project wins over the project, and that over everywhere', () => {
    const files = {
      '~/.claude.json': JSON.stringify({
        mcpServers: { same: SERVER },
        projects: { '/home/ann/projects/app': { mcpServers: { same: SERVER } } },
      }),
      'P/.mcp.json': mcp('same'),
    }
    const found = look('linux', files)
    expect(
      found.entries.map((entry) => [entry.project !== undefined, entry.scope, stateWord(entry.state)]),
    ).toEqual([
      // Elsewhere it is used.
      [false, 'user', 'on'],
      [true, 'user', 'on'],
      [true, 'project', 'overridden'],
    ])
  })

  test('servers an organisation deploys are the only ones, and its lists decide about the rest', () => {
    const user = { '~/.claude.json': mcp('mine', 'other') }
    const exclusive = look('linux', { ...user, '/etc/claude-code/managed-mcp.json': mcp('theirs') })
    expect(states(exclusive)).toEqual({ theirs: 'on', mine: 'overridden', other: 'overridden' })
    const denied = look('linux', {
      ...user,
      '/etc/claude-code/managed-settings.json': '{ "deniedMcpServers": [{ "serverName": "mine" }] }',
    })
    expect(states(denied)).toEqual({ mine: 'off', other: 'on' })
    const allowed = look('linux', {
      ...user,
      '/etc/claude-code/managed-settings.json':
        '{ "allowedMcpServers": [{ "serverCommand": ["node", "/srv/server.js"] }] }',
    })
    expect(states(allowed)).toEqual({ mine: 'on', other: 'on' })
    const byAddress = look('linux', {
      '~/.claude.json':
        '{ "mcpServers": { "in": { "url": "https://a.example.com/mcp" }, "out": { "url": "https://example.org/mcp" } } }',
      '/etc/claude-code/managed-settings.json':
        '{ "allowedMcpServers": [{ "serverUrl": "https://*.example.com/*" }] }',
    })
    expect(states(byAddress)).toEqual({ in: 'on', out: 'off' })
  })

  test('a manifest of a plugin names another file of its folder, and none beyond it', () => {
    const plugin = '~/.claude/plugins/cache/market/tools/1.0.0'
    const found = look('linux', {
      [`${plugin}/.claude-plugin/plugin.json`]: JSON.stringify({
        name: 'tools',
        author: { name: 'A', url: 'https://example.com' },
        mcpServers: ['./more/servers.json', '../../../../../settings.json', './absent.json'],
      }),
      [`${plugin}/more/servers.json`]: mcp('named'),
      '~/.claude/settings.json': mcp('beyond'),
    })
    expect(states(found)).toEqual({ named: 'unknown' })
    expect(found.entries[0]?.file).toMatch(/servers\.json$/)
  })

  test('permissions say which tools are called without asking', () => {
    const found = look('linux', {
      '~/.claude.json': mcp('some', 'every', 'none'),
      '~/.claude/settings.json':
        '{ "permissions": { "allow": ["mcp__some__read", "mcp__every", "Bash(ls)"] } }',
    })
    expect(Object.fromEntries(found.entries.map(({ name, unasked }) => [name, unasked]))).toEqual({
      some: ['read'],
      every: 'all',
      none: [],
    })
  })
})

describe('other hosts', () => {
  test('Codex loads what a project declares only where the user trusts the folder', () => {
    const project = { 'P/.codex/config.toml': '[mcp_servers.here]\ncommand = "node"\n' }
    expect(states(look('linux', project))).toEqual({ here: 'asks' })
    for (const [level, word] of [
      ['trusted', 'approved'],
      ['untrusted', 'off'],
    ] as const) {
      const config = `[projects."/home/ann/projects/app"]\ntrust_level = "${level}"\n`
      expect(states(look('linux', { ...project, '~/.codex/config.toml': config }))).toEqual({ here: word })
    }
  })

  test('Codex uses only servers that the requirements of its organisation name', () => {
    const found = look('linux', {
      '~/.codex/config.toml': '[mcp_servers.ours]\ncommand = "node"\n[mcp_servers.own]\ncommand = "node"\n',
      '/etc/codex/requirements.toml': '[mcp_servers.ours]\nidentity = { command = "node" }\n',
    })
    expect(states(found)).toEqual({ ours: 'on', own: 'off' })
  })

  test('Gemini CLI: lists of allowed and excluded servers, and folders it was told not to trust', () => {
    const lists = look('linux', {
      '~/.gemini/settings.json': mcp('a', 'b').replace(
        '{',
        '{ "mcp": { "allowed": ["a", "b"], "excluded": ["b"] },',
      ),
    })
    expect(states(lists)).toEqual({ a: 'on', b: 'off' })
    const folders = look('linux', {
      'P/.gemini/settings.json': mcp('here'),
      '~/.gemini/settings.json': '{ "security": { "folderTrust": { "enabled": true } } }',
      '~/.gemini/trustedFolders.json':
        '{ "/home/ann/projects/app": "DO_NOT_TRUST", "/home/ann": "TRUST_FOLDER" }',
    })
    expect(states(folders)).toEqual({ here: 'off' })
  })

  test('opencode merges: a project can turn off, and the organisation on again, what the user declared', () => {
    const user = '{ "mcp": { "x": { "type": "local", "command": ["node"] } } }'
    const off = '{ "mcp": { "x": { "enabled": false } } }'
    const everywhere = look('linux', {
      '~/.config/opencode/opencode.json': user,
      '/etc/opencode/opencode.json': off,
    })
    expect(states(everywhere)).toEqual({ x: 'off' })
    const inProject = look('linux', { '~/.config/opencode/opencode.json': user, 'P/opencode.json': off })
    // Elsewhere it is used.
    expect(states(inProject)).toEqual({ x: 'on' })
    const on = look('linux', {
      '~/.config/opencode/opencode.json': user.replace('"type"', '"enabled": false, "type"'),
      '/etc/opencode/opencode.json': '{ "mcp": { "x": { "enabled": true } } }',
    })
    expect(states(on)).toEqual({ x: 'on' })
  })

  test('VS Code uses servers of one name from two files, and none where chat.mcp.access is none', () => {
    const servers = JSON.stringify({ servers: { same: SERVER } })
    const both = { '~/.config/Code/User/mcp.json': servers, 'P/.vscode/mcp.json': servers }
    expect(look('linux', both).entries.map(({ state }) => stateWord(state))).toEqual(['on', 'unknown'])
    const none = look('linux', {
      ...both,
      '~/.config/Code/User/settings.json': '{ "chat.mcp.access": "none" }',
    })
    expect(none.entries.map(({ state }) => stateWord(state))).toEqual(['off', 'off'])
  })

  test('Amazon Q leaves mcp.json of older versions aside where its agent says so', () => {
    const found = look('linux', {
      '~/.aws/amazonq/mcp.json': mcp('old'),
      '~/.aws/amazonq/agents/default.json': JSON.stringify({
        mcpServers: { new: SERVER },
        useLegacyMcpJson: false,
        allowedTools: ['@new/read', 'fs_read'],
      }),
    })
    expect(states(found)).toEqual({ old: 'off', new: 'on' })
    expect(found.entries.find(({ name }) => name === 'new')?.unasked).toEqual(['read'])
  })

  test('auto-approval beside the entry is told: by name, and all', () => {
    const path = '~/.config/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json'
    const servers = { one: { ...SERVER, autoApprove: ['read'] }, two: { ...SERVER, autoApprove: ['*'] } }
    const cline = look('linux', { [path]: JSON.stringify({ mcpServers: servers }) })
    expect(cline.entries.map(({ unasked }) => unasked)).toEqual([['read'], 'all'])
    const gemini = look('linux', {
      '~/.gemini/settings.json': JSON.stringify({ mcpServers: { trusted: { ...SERVER, trust: true } } }),
    })
    expect(gemini.entries[0]?.unasked).toBe('all')
  })

  test('a host that knows no such member is not taken to heed it', () => {
    const off = JSON.stringify({ mcpServers: { still: { ...SERVER, disabled: true } } })
    expect(states(look('linux', { '~/.config/Claude/claude_desktop_config.json': off }))).toEqual({
      still: 'on',
    })
  })

  test('Docker: of a catalogue only what is enabled', () => {
    const found = look('linux', {
      '~/.docker/mcp/catalogs/docker-mcp.yaml':
        'registry:\n  a:\n    image: example/a\n  b:\n    image: example/b\n',
      '~/.docker/mcp/registry.yaml': 'registry:\n  b:\n    ref: ""\n',
    })
    expect(states(found)).toEqual({ b: 'on' })
  })
})

function look(os: Machine['os'], files: Readonly<Record<string, string>>): Found {
  tree?.remove()
  tree = plant(os, files)
  return findServers(tree.machine)
}

function states({ entries }: Found): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ name, state }) => [name, stateWord(state)]))
}

function whoTurnedOff({ entries }: Found, name: string): readonly (string | undefined)[] {
  const state = entries.find((entry) => entry.name === name)?.state
  return state !== undefined && 'by' in state ? [state.by.file.split('/').at(-1), state.by.pointer] : []
}
