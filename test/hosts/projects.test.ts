import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { findServers } from '../../src/hosts/find-servers.ts'
import { launchFiles } from '../../src/hosts/launch-files.ts'
import { readNamedFile } from '../../src/hosts/read-named-file.ts'
import { plant, type HostTree } from './tree.ts'

let tree: HostTree | undefined
afterEach(() => tree?.remove())

const SERVERS = '{ "servers": { "here": { "command": "node" } } }'

describe('projects are found where hosts remember them', () => {
  test.each([
    ['Claude Code', '~/.claude.json', '{ "projects": { "/home/ann/projects/app": {} } }'],
    [
      'VS Code',
      '~/.config/Code/User/workspaceStorage/1a/workspace.json',
      '{ "folder": "file:///home/ann/projects/app" }',
    ],
    [
      'VS Code, a workspace',
      '~/.config/Code/User/workspaceStorage/1b/workspace.json',
      '{ "workspace": "file:///home/ann/projects/app/all.code-workspace" }',
    ],
    [
      'Cursor',
      '~/.config/Cursor/User/workspaceStorage/2a/workspace.json',
      '{ "folder": "file:///home/ann/projects/app" }',
    ],
    [
      'Antigravity',
      '~/.gemini/config/projects/app.json',
      '{ "roots": [{ "uri": "file:///home/ann/projects/app" }] }',
    ],
    [
      'opencode',
      '~/.local/share/opencode/storage/project/ab.json',
      '{ "id": "ab", "worktree": "/home/ann/projects/app" }',
    ],
    ['Codex', '~/.codex/config.toml', '[projects."/home/ann/projects/app"]\ntrust_level = "trusted"\n'],
    ['Gemini CLI', '~/.gemini/trustedFolders.json', '{ "/home/ann/projects/app": "TRUST_FOLDER" }'],
    ['Copilot CLI', '~/.copilot/config.json', '{ "trusted_folders": ["/home/ann/projects/app"] }'],
  ])('%s', (_, path, content) => {
    tree = plant('linux', { [path]: content, 'P/.vscode/mcp.json': SERVERS })
    const found = findServers({ ...tree.machine, projects: [] })
    expect(found.projects).toEqual([tree.project])
    const wanted: unknown = expect.objectContaining({ host: 'vscode', name: 'here', project: tree.project })
    expect(found.entries).toContainEqual(wanted)
  })

  test('a list of Windows is read on another system', () => {
    const list = {
      '~/AppData/Roaming/Code/User/workspaceStorage/1a/workspace.json':
        '{ "folder": "file:///c%3A/Users/ann/projects/app" }',
    }
    tree = plant('win32', { ...list, 'P/.vscode/mcp.json': SERVERS })
    expect(findServers({ ...tree.machine, projects: [] }).projects).toEqual([tree.project])
  })

  test('a home that was copied elsewhere still finds its own projects, and none of this machine', () => {
    tree = plant('linux', {
      '~/.claude.json':
        '{ "projects": { "/home/somebody/projects/app": {}, "/": {}, "/etc": {}, "/tmp": {} } }',
    })
    const machine = { ...tree.machine, root: tree.machine.home, projects: [] }
    expect(findServers(machine).projects).toEqual([tree.project])
  })

  test('a database of projects is told, not passed over', () => {
    tree = plant('linux', { '~/.local/share/zed/db/0-stable/db.sqlite': 'SQLite format 3' })
    expect(findServers(tree.machine).files).toMatchObject([{ host: 'zed', fault: { why: /database/ } }])
  })

  test('a list that cannot be read is told', () => {
    tree = plant('linux', { '~/.config/Code/User/workspaceStorage/1a/workspace.json': '{ "folder": ' })
    expect(findServers(tree.machine).files).toMatchObject([{ host: 'vscode', fault: { line: 1 } }])
  })
})

describe('nothing outside of what was given is read', () => {
  test('a link that leads out is told, not followed', () => {
    tree = plant('linux', { '~/.cursor/keep': '' })
    const outside = plant('linux', { '~/mcp.json': '{ "mcpServers": { "theirs": { "command": "node" } } }' })
    symlinkSync(outside.place('~/mcp.json'), tree.place('~/.cursor/mcp.json'))
    const found = findServers(tree.machine)
    outside.remove()
    expect(found.entries).toEqual([])
    expect(found.files).toMatchObject([{ host: 'cursor', fault: { why: /leads out/ } }])
  })

  test('a folder where a file should be, and a link round in circles, end in words', () => {
    tree = plant('linux', { '~/.claude/plugins/cache/market/keep': '' })
    symlinkSync(tree.place('~/.claude/plugins/cache'), tree.place('~/.claude/plugins/cache/market/again'))
    symlinkSync(tree.place('~/nowhere'), tree.place('~/.claude.json'))
    mkdirSync(tree.place('~/.cursor/mcp.json'), { recursive: true })
    expect(findServers(tree.machine).files).toMatchObject([
      { host: 'claude-code', fault: { why: /nowhere/ } },
    ])
  })
})

describe('settings, skills and instructions', () => {
  test('settings come with those above them, and whether others can change or share them', () => {
    tree = plant('linux', {
      '/etc/claude-code/managed-settings.json': '{ "disableBypassPermissionsMode": "disable" }',
      '~/.claude/settings.json': '{ "hooks": {} }',
      'P/.claude/settings.json': '{ "enableAllProjectMcpServers": true }',
      'P/.claude/settings.local.json': '{}',
      'P/.git/HEAD': 'ref: refs/heads/main',
      'P/.gitignore': '.claude/settings.local.json\n',
    })
    chmodSync(tree.place('P/.claude/settings.json'), 0o666)
    const { settings } = findServers(tree.machine)
    expect(
      settings.map(({ scope, above, isShared, isWritableByOthers }) => [
        scope,
        above.length,
        isShared,
        isWritableByOthers,
      ]),
    ).toEqual([
      ['managed', 0, false, false],
      ['user', 1, false, false],
      ['project', 2, true, true],
      ['project', 2, false, false],
    ])
    expect(settings[2]?.text).toContain('enableAll')
  })

  test('skills and files of instructions, of the user and of projects', () => {
    tree = plant('linux', {
      '~/.claude/skills/review/SKILL.md': '---\nname: review\n---\n',
      'P/.claude/skills/deploy/SKILL.md': '---\nname: deploy\n---\n',
      'P/.agents/skills/all/SKILL.md': '---\nname: all\n---\n',
      'P/CLAUDE.md': '# Rules',
      'P/AGENTS.md': '# Rules',
      'P/.cursor/rules/style.mdc': 'rule',
      'P/.github/copilot-instructions.md': 'rule',
    })
    const { skills } = findServers(tree.machine)
    expect(
      skills
        .map(({ host, kind, path }) => [host, kind, path.slice(tree?.machine.home.length)])
        .toSorted((a, b) => a.join().localeCompare(b.join())),
    ).toEqual([
      ['claude-code', 'instructions', '/projects/app/CLAUDE.md'],
      ['claude-code', 'skill', '/.claude/skills/review'],
      ['claude-code', 'skill', '/projects/app/.claude/skills/deploy'],
      ['codex', 'instructions', '/projects/app/AGENTS.md'],
      ['codex', 'skill', '/projects/app/.agents/skills/all'],
      ['cursor', 'instructions', '/projects/app/.cursor/rules/style.mdc'],
      ['vscode', 'instructions', '/projects/app/.github/copilot-instructions.md'],
    ])
  })
})

describe('a file named by hand', () => {
  test.each([
    ['work/.cursor/mcp.json', '{ "mcpServers": { "a": { "command": "node" } } }', 'cursor', 'project'],
    ['work/.vscode/mcp.json', '// x\n{ "servers": { "a": { "command": "node" } } }', 'vscode', 'project'],
    ['work/.mcp.json', '{ "a": { "command": "node" } }', 'claude-code', 'project'],
    ['home/ann/.codex/config.toml', '[mcp_servers.a]\ncommand = "node"\n', 'codex', 'user'],
    [
      'x/Claude/claude_desktop_config.json',
      '{ "mcpServers": { "a": { "command": "node" } } }',
      'claude-desktop',
      'user',
    ],
    ['x/goose/config.yaml', 'extensions:\n  a:\n    cmd: node\n', 'goose', 'user'],
    ['anything.json', '{ "mcpServers": { "a": { "command": "node" } } }', '', 'user'],
    ['anything.jsonc', '{ "context_servers": { "a": { "command": "node" } }, }', '', 'user'],
    ['anything.toml', '[mcp_servers.a]\ncommand = "node"\n', '', 'user'],
    ['anything.yml', 'mcpServers:\n  - name: a\n    command: node\n', '', 'user'],
  ])('%s', (path, content, host, scope) => {
    tree = plant('linux', { [`/${path}`]: content })
    const found = readNamedFile(tree.place(`/${path}`))
    expect(found.entries).toMatchObject([
      { host, scope, name: 'a', reach: { kind: 'stdio', command: 'node' } },
    ])
    expect(found.files).toMatchObject([{ servers: 1, fault: undefined }])
  })

  test('is told where it is broken, and where nothing known is in it', () => {
    tree = plant('linux', { '/a.json': '{\n"mcpServers": {', '/b.json': '{ "name": "x" }' })
    expect(readNamedFile(tree.place('/a.json')).files).toMatchObject([{ fault: { line: 2 } }])
    expect(readNamedFile(tree.place('/b.json')).files).toMatchObject([{ fault: { why: /no servers/ } }])
    expect(() => readNamedFile('/nowhere/at/all.json')).toThrow(/cannot be read/)
  })
})

describe('files of a command line, seen from outside', () => {
  test('which are there, which others can change, which lie where anybody may write', () => {
    tree = plant('linux', { '~/server.js': '', '~/loose/server.py': '', '/opt/tools/program': '' })
    const { machine } = tree
    chmodSync(tree.place('~/loose/server.py'), 0o666)
    chmodSync(tree.place('/opt/tools/program'), 0o755)
    const seen = (command: string, ...args: string[]) => launchFiles({ command, args, env: {} }, machine)
    expect(seen('node', '/home/ann/server.js')).toMatchObject([
      { pointer: '/args/0', isThere: true, isWritableByOthers: false },
    ])
    expect(seen('python3', '~/loose/server.py')).toMatchObject([{ isThere: true, isWritableByOthers: true }])
    expect(seen('/opt/tools/program')).toMatchObject([{ pointer: '/command', isThere: true }])
    expect(seen('/opt/tools/absent')).toMatchObject([{ pointer: '/command', isThere: false }])
    expect(seen('node', '/tmp/server.js')).toMatchObject([{ isTemporary: true }])
  })

  test('a program found by name in a folder that others may write to', () => {
    tree = plant('linux', {})
    const folder = join(tree.machine.root, 'loose')
    mkdirSync(folder)
    writeFileSync(join(folder, 'example-server'), '')
    chmodSync(join(folder, 'example-server'), 0o755)
    chmodSync(folder, 0o777)
    const found = launchFiles({ command: 'example-server', args: [], env: { PATH: '/loose' } }, tree.machine)
    expect(found).toMatchObject([{ pointer: '/command', isFromLoosePath: true }])
    chmodSync(folder, 0o755)
    expect(
      launchFiles({ command: 'example-server', args: [], env: { PATH: '/loose' } }, tree.machine),
    ).toMatchObject([{ isFromLoosePath: false }])
  })
})
