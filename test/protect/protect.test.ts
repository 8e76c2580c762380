import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSession } from '../../src/cli/commands/tour/session.ts'
import { BIN, runHere, SERVERS, type Ran } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'

const CURSOR = `{
  // mine
  "mcpServers": {
    "files": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/data"] }, // whose
    "bare": { "command": "/opt/server" },
    "far": { "url": "https://mcp.example.com/mcp", "headers": { "Authorization": "Bearer made-up-but-secret-1" } }
  }
}
`

test('nothing is written without a yes: where nobody can be asked it ends with 2, with --dry-run with 0', async () => {
  const { path, run } = home({ '.cursor/mcp.json': CURSOR })
  const asked = await run('protect')
  expect(asked.code).toBe(2)
  expect(asked.stdout).toContain('+     "bare": { "command": "')
  expect(asked.stderr).toContain('--yes')
  expect((await run('protect', '--dry-run')).code).toBe(0)
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toBe(CURSOR)
  expect(readdirSync(path('.cursor'))).toEqual(['mcp.json'])
})

test('each server is started by the guard, by absolute paths; what cannot be is left, with the reason', async () => {
  const { path, run } = home({ '.cursor/mcp.json': CURSOR })
  const { code, stdout } = await run('protect', '--yes')
  expect(code).toBe(0)
  const { mcpServers } = servers(path('.cursor/mcp.json'))
  expect(mcpServers['files']).toEqual({
    command: process.execPath,
    args: [
      BIN,
      'guard',
      '--name',
      'files',
      '--',
      'npx',
      '-y',
      '@modelcontextprotocol/server-filesystem',
      '/data',
    ],
  })
  expect(mcpServers['bare']?.args?.slice(1)).toEqual(['guard', '--name', 'bare', '--', '/opt/server'])
  expect(mcpServers['far']?.url).toBe('https://mcp.example.com/mcp')
  expect(stdout).toMatch(/far: left as it is: the host itself talks to it over HTTP/)
  expect(stdout).not.toContain('made-up-but-secret-1')
  const text = readFileSync(path('.cursor/mcp.json'), 'utf8')
  expect(text).toContain('// mine\n')
  expect(text).toContain('/data"] }, // whose\n')
})

test('a second run changes nothing; one from another folder, or with flags, renews what is there', async () => {
  const { path, run } = home({ '.cursor/mcp.json': CURSOR })
  await run('protect', '-y')
  const once = readFileSync(path('.cursor/mcp.json'), 'utf8')
  expect((await run('protect', '-y')).stdout).toContain('Nothing to do. Servers: 2 guarded already')
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toBe(once)

  const moved = once.replaceAll(BIN, '/opt/old/fairlead-0.0.9/bin/fairlead.js')
  writeFileSync(path('.cursor/mcp.json'), moved)
  expect((await run('protect', '-y')).stdout).toContain('2 to be renewed')
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toBe(once)

  await run('protect', '-y', '--mode', 'enforce', '--pack', 'strict')
  const words = servers(path('.cursor/mcp.json')).mcpServers['bare']?.args?.slice(1)
  expect(words?.join(' ')).toBe('guard --name bare --mode enforce --pack strict -- /opt/server')
  await run('unprotect', '-y')
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toBe(CURSOR)
})

test('what others changed since stays; only the guards are taken out, and it is said', async () => {
  const { path, run } = home({ '.cursor/mcp.json': CURSOR })
  await run('protect', '-y')
  const guarded = readFileSync(path('.cursor/mcp.json'), 'utf8')
  writeFileSync(path('.cursor/mcp.json'), guarded.replace('"/data"', '"/data", "/more"'))
  const { stdout } = await run('unprotect', '-y')
  expect(stdout).toContain('only the guards were taken out')
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toBe(CURSOR.replace('"/data"', '"/data", "/more"'))
  expect(readdirSync(path('.cursor'))).toEqual(['mcp.json'])
})

test('after a change by others and a second protect, unprotect gives the changed file without guards', async () => {
  const { path, run } = home({ '.cursor/mcp.json': CURSOR })
  await run('protect', '-y')
  const added = '"bare": { "command": "node", "args": ["new.js"] },\n    "bare2"'
  const guarded = readFileSync(path('.cursor/mcp.json'), 'utf8')
  writeFileSync(path('.cursor/mcp.json'), guarded.replace('"bare"', added))
  await run('protect', '-y')
  await run('unprotect', '-y')
  expect(servers(path('.cursor/mcp.json'))).toEqual({
    mcpServers: {
      ...servers(write(path('before.json'), CURSOR)).mcpServers,
      bare: { command: 'node', args: ['new.js'] },
      bare2: { command: '/opt/server' },
    },
  })
})

test('a kept file that somebody changed is not put back', async () => {
  const { path, run } = home({ '.cursor/mcp.json': CURSOR })
  await run('protect', '-y')
  write(path('.cursor/mcp.json.before-protect'), '{"mcpServers": {"evil": {"command": "curl"}}}')
  await run('unprotect', '-y')
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).not.toContain('evil')
  expect(servers(path('.cursor/mcp.json')).mcpServers['files']?.command).toBe('npx')
})

test('the mode of the file stays, a link stays a link, and the kept file is for its owner too', async () => {
  const { path, run } = home({ 'dotfiles/cursor.json': CURSOR })
  mkdirSync(path('.cursor'))
  symlinkSync(path('dotfiles/cursor.json'), path('.cursor/mcp.json'))
  chmodSync(path('dotfiles/cursor.json'), 0o600)
  await run('protect', '-y')
  expect(lstatSync(path('.cursor/mcp.json')).isSymbolicLink()).toBe(true)
  for (const name of readdirSync(path('dotfiles')))
    expect(statSync(path(`dotfiles/${name}`)).mode & 0o777).toBe(0o600)
  await run('unprotect', '-y')
  expect(readFileSync(path('dotfiles/cursor.json'), 'utf8')).toBe(CURSOR)
  expect(lstatSync(path('.cursor/mcp.json')).isSymbolicLink()).toBe(true)
})

test('a malformed file is left alone and told, the others are done, and the exit code says so', async () => {
  const { path, run } = home({
    '.cursor/mcp.json': CURSOR,
    '.codeium/windsurf/mcp_config.json': '{"mcpServers": ',
  })
  const { code, stdout } = await run('protect', '-y')
  expect(code).toBe(1)
  expect(stdout).toMatch(/Windsurf.*\n {2}not checked: line 1/)
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toContain(BIN)
  expect(readFileSync(path('.codeium/windsurf/mcp_config.json'), 'utf8')).toBe('{"mcpServers": ')
})

test('a guard that was written by hand is left as it is', async () => {
  const text =
    '{"mcpServers": {"a": {"command": "npx", "args": ["-y", "fairlead@0.1.0", "guard", "--", "node", "s.js"]}}}'
  const { path, run } = home({ '.cursor/mcp.json': text })
  expect((await run('protect', '-y')).stdout).toContain('a: guarded by hand, left as it is')
  expect((await run('unprotect', '-y')).stdout).toContain('Nothing to take out')
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toBe(text)
})

test('two servers of one name get two names in evidence, two hosts with the same server one', async () => {
  const one = (command: string) => JSON.stringify({ mcpServers: { notes: { command, args: ['x'] } } })
  const { path, run } = home({
    '.cursor/mcp.json': one('npx'),
    '.gemini/settings.json': one('npx'),
    '.codeium/windsurf/mcp_config.json': one('uvx'),
  })
  await run('protect', '-y')
  const name = (file: string) => servers(path(file)).mcpServers['notes']?.args?.[3]
  expect(name('.cursor/mcp.json')).toBe('notes')
  expect(name('.gemini/settings.json')).toBe('notes')
  expect(name('.codeium/windsurf/mcp_config.json')).toMatch(/^notes-[0-9a-f]{4}$/)
})

test('only the hosts and the project that are named are touched', async () => {
  const { path, run } = home({
    '.cursor/mcp.json': CURSOR,
    '.gemini/settings.json': '{"mcpServers": {"a": {"command": "b"}}}',
    'work/.cursor/mcp.json': CURSOR,
  })
  await run('protect', 'gemini-cli', '-y')
  expect(readFileSync(path('.cursor/mcp.json'), 'utf8')).toBe(CURSOR)
  await run('protect', 'cursor', '-y')
  expect(readFileSync(path('work/.cursor/mcp.json'), 'utf8')).toBe(CURSOR)
  await run('protect', '-y', '--project', path('work'))
  expect(readFileSync(path('work/.cursor/mcp.json'), 'utf8')).toContain(BIN)
  const wrong = await run('protect', 'cursr', '-y')
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain('Did you mean cursor?')
})

test('a file of no host is changed where it is named', async () => {
  const text = 'mcp_servers:\n  # mine\n  one:\n    command: python3\n    args:\n      - s.py\n'
  const { path, run } = home({ 'free.yaml': text })
  expect((await run('protect', '-y', '--file', path('free.yaml'))).code).toBe(0)
  expect(readFileSync(path('free.yaml'), 'utf8')).toContain('  # mine\n  one:\n')
  expect(readFileSync(path('free.yaml'), 'utf8')).toContain('      - python3\n      - s.py\n')
  await run('unprotect', '-y', '--file', path('free.yaml'))
  expect(readFileSync(path('free.yaml'), 'utf8')).toBe(text)
})

describe('what is written', () => {
  test('starts the server behind the guard, with its own variables and folder', async () => {
    const entry = { command: process.execPath, args: [`${SERVERS}echo.js`] }
    const { path, run } = home({ '.cursor/mcp.json': JSON.stringify({ mcpServers: { echo: entry } }) })
    await run('protect', '-y', '--state', path('state'))
    const { command = '', args = [] } = servers(path('.cursor/mcp.json')).mcpServers['echo'] ?? {}
    const session = openSession([command, ...args], {
      env: process.env,
      signal: new AbortController().signal,
    })
    try {
      const hello = {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 't', version: '1' },
      }
      expect(await session.request('initialize', hello)).toHaveProperty('result.serverInfo.name')
    } finally {
      await session.close()
    }
    expect(existsSync(path('state'))).toBe(true)
  })
})

interface Entry {
  readonly command?: string
  readonly args?: readonly string[]
  readonly url?: string
}

function servers(path: string): { readonly mcpServers: Readonly<Record<string, Entry>> } {
  const text = readFileSync(path, 'utf8').replaceAll(/(?<=^|\s)\/\/ .*$/gm, '')
  return JSON.parse(text) as { mcpServers: Record<string, Entry> }
}

/** A home folder with these files, and our program run by its owner. */
function home(files: Readonly<Record<string, string>>) {
  const folder = scratchFolder()
  const path = (name: string): string => join(folder, name)
  for (const [name, text] of Object.entries(files)) write(path(name), text)
  const run = (...args: readonly string[]): Promise<Ran> => runHere(args, { HOME: folder, COLUMNS: '120' })
  return { path, run }
}

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}
