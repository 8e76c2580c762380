import { describe, expect, it } from 'vitest'
import { runsOf } from '../../core/launch/read-command.ts'
import { addressText, commandText, reachText } from './reach-text.ts'

const SECRET = 'Vq7xT2mZp9LrK4wB8nYc'

describe('what stands behind an entry is told without its secrets', () => {
  it.each([
    [`https://user:${SECRET}@mcp.example.com/mcp?key=${SECRET}#${SECRET}`, 'https://mcp.example.com/mcp'],
    [`https://mcp.example.com/s/${SECRET}/mcp`, 'https://mcp.example.com/s/…/mcp'],
    [`git+https://user:${SECRET}@git.example.com/a/b.git`, 'git+https://git.example.com/a/b.git'],
    ['${BASE}/mcp', '${BASE}/mcp'],
    [`no address ${SECRET}`, 'an address that cannot be read'],
  ])('%s', (url, told) => {
    expect(addressText(url)).toBe(told)
  })

  it.each([
    ['npx', '-y', `git+https://user:${SECRET}@git.example.com/a/b.git`],
    [`API_KEY=${SECRET} npx -y @example/server`],
    ['npx', '-y', 'mcp-remote', `https://user:${SECRET}@mcp.example.com/sse?key=${SECRET}`],
  ])('%s %s', (command, ...args) => {
    const reach = { kind: 'stdio', command, args, env: {} } as const
    expect(reachText(reach, runsOf(reach))).not.toContain(SECRET)
  })

  it('a command line keeps its other words', () => {
    const args = ['server.js', '--api-key', SECRET, '--port', '8080']
    expect(commandText({ command: 'node', args, env: {} })).toBe('node server.js --api-key … --port 8080')
  })
})
