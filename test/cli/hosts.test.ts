import { afterEach, describe, expect, test } from 'vitest'
import { Writable } from 'node:stream'
import { runCli } from '../../src/cli/main.ts'
import { plant, type HostTree } from '../hosts/tree.ts'

let tree: HostTree | undefined
afterEach(() => tree?.remove())

const FILES = {
  '~/.claude.json': JSON.stringify({
    mcpServers: {
      files: { command: 'npx', args: ['-y', '@example/files@1.2.3', '--token', 'not-to-be-shown'] },
      far: { type: 'http', url: 'https://user:not-to-be-shown@tools.example.com/mcp?key=not-to-be-shown' },
    },
    projects: { '/home/ann/projects/app': {} },
  }),
  'P/.mcp.json':
    '{ "mcpServers": { "build": { "command": "node", "args": ["server.js"], "env": { "A": "not-to-be-shown" } } } }',
  'P/.vscode/mcp.json': '{\n  "servers": {\n    "a": { "command": "x" }\n    "b": {}\n  }\n}\n',
  '~/.cursor/mcp.json': '{ "mcpServers": { "colour\\u001b[31m": { "command": "node" } } }',
}

describe('fairlead hosts', () => {
  test('shows every server with its state, and files that cannot be read with their line, in 80 columns', async () => {
    tree = plant('linux', FILES)
    const { code, out } = await hosts('--root', tree.machine.root)
    expect(code).toBe(0)
    expect(out).toContain(`Claude Code
  user      ~/.claude.json
    files                 on                  npm:@example/files@1.2.3
    far                   on                  https://tools.example.com/mcp
  project   ~/projects/app/.mcp.json
    build                 waits for your yes  server.js
`)
    expect(out).toContain('~/projects/app/.vscode/mcp.json:4:5 not checked: comma expected')
    expect(out).toContain('4 servers in 2 hosts: 3 on, 1 waiting for your yes')
    expect(out).toContain('1 file could not be read')
    expect(out).not.toContain('not-to-be-shown')
    expect(out).not.toContain('\u001b')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('gives programs the same as JSON, without values', async () => {
    tree = plant('linux', FILES)
    const { code, out } = await hosts('--home', tree.machine.home, '--json')
    expect(code).toBe(0)
    expect(out).not.toContain('not-to-be-shown')
    const found = JSON.parse(out) as { servers: object[]; files: object[]; projects: string[] }
    expect(found.servers).toHaveLength(4)
    expect(found.servers[0]).toMatchObject({
      host: 'claude-code',
      name: 'files',
      line: 1,
      state: { kind: 'enabled' },
    })
    expect(found.files).toContainEqual(
      expect.objectContaining({ host: 'vscode', fault: expect.objectContaining({ line: 4 }) as unknown }),
    )
    expect(found.projects).toEqual([tree.project])
  })

  test('says what to do where there is nothing, with exit code 3', async () => {
    tree = plant('linux', {})
    const { code, out } = await hosts('--home', tree.machine.home)
    expect(code).toBe(3)
    expect(out).toMatch(/No host has a server here[^]*--project DIR/)
  })

  test('asks which home is meant, and refuses a folder that is not there', async () => {
    tree = plant('linux', { '/home/bob/keep': '', '~/keep': '' })
    const which = await hosts('--root', tree.machine.root)
    expect([which.code, which.err]).toEqual([2, expect.stringMatching(/home\/ann, .*home\/bob/)])
    const absent = await hosts('--home', `${tree.machine.root}/nowhere`)
    expect([absent.code, absent.err]).toEqual([2, expect.stringContaining('file/unreadable')])
  })
})

async function hosts(...args: string[]) {
  const told = { out: '', err: '' }
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        told[key] += chunk.toString()
        done()
      },
    })
  const context = {
    stdout: into('out'),
    stderr: into('err'),
    env: { COLUMNS: '80' },
    cwd: tree?.machine.root ?? '/',
  }
  const code = await runCli(['hosts', ...args], context)
  return { code, ...told }
}
