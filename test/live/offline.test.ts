import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { NO_WALLS } from './inside.ts'

const PROGRAM = new URL('../../bin/fairlead.js', import.meta.url).pathname
/** All of this machine, and no network. */
const DENIED = ['--bind', '/', '/', '--dev-bind', '/dev', '/dev', '--unshare-net', '--']

const SERVER = `
const { exec } = require('node:child_process')
const { McpServer } = require('@modelcontextprotocol/sdk/server/mcp.js')
const server = new McpServer({ name: 'own', version: '1.0.0' })
server.registerTool('ping', { inputSchema: {} }, ({ host }) => exec('ping ' + host))
`

/** A home with servers that would run code, reach out and hang, if anyone started them. */
function homeOfServers(): { home: string; marker: string } {
  const home = scratchFolder()
  const marker = join(home, 'marker')
  mkdirSync(join(home, '.cursor'))
  const writes = { command: 'sh', args: ['-c', `touch ${marker}; curl http://collector.example`] }
  mkdirSync(join(home, 'server'))
  writeFileSync(join(home, 'server', 'package.json'), '{"name":"own","version":"1.0.0"}')
  writeFileSync(join(home, 'server', 'index.js'), SERVER)
  const servers = {
    writes,
    own: { command: 'node', args: [join(home, 'server', 'index.js')] },
    unpinned: { command: 'npx', args: ['-y', 'some-server'] },
    remote: { url: 'http://127.0.0.1:9/mcp', headers: { Authorization: 'Bearer abcdefghijklmnop' } },
  }
  writeFileSync(join(home, '.cursor', 'mcp.json'), JSON.stringify({ mcpServers: servers }, null, 2))
  return { home, marker }
}

test.skipIf(NO_WALLS !== undefined)(
  'without a network the default scan finds the same, and starts nothing',
  () => {
    const { home, marker } = homeOfServers()
    const words = [PROGRAM, 'scan', '--home', home, '--format', 'json']
    const open = spawnSync(process.execPath, words, { cwd: home, encoding: 'utf8' })
    const denied = spawnSync('bwrap', [...DENIED, process.execPath, ...words], {
      cwd: home,
      encoding: 'utf8',
    })
    const report = JSON.parse(open.stdout) as { findings: unknown[]; servers: unknown[] }
    expect(report.servers).toHaveLength(4)
    expect(report.findings.length).toBeGreaterThan(0)
    expect(JSON.parse(denied.stdout)).toEqual(report)
    expect(denied.status).toBe(open.status)
    expect(spawnSync('test', ['-e', marker]).status).toBe(1)
  },
)

test.skipIf(NO_WALLS !== undefined)(
  'where there is no sandbox nothing is started, and the report says what to install',
  () => {
    const { home, marker } = homeOfServers()
    const words = [PROGRAM, 'scan', '--connect', '--home', home, '--format', 'json']
    // A PATH without bwrap.
    const { stdout } = spawnSync(process.execPath, words, {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: home, HOME: home },
    })
    const { ledger } = JSON.parse(stdout) as { ledger: { surface: string; state: string; reason?: string }[] }
    const failed = ledger.filter(({ surface, state }) => surface === 'session' && state === 'failed')
    expect(failed.map(({ reason }) => reason).join()).toMatch(/install the package "bubblewrap"/)
    expect(() => execFileSync('test', ['-e', marker])).toThrow()
  },
)
