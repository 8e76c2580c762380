// What is scanned: a home with 40 ordinary servers, a tree of source, the official servers as npm unpacks them.
import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const OFFICIAL = ['filesystem', 'memory', 'everything', 'sequential-thinking']

const HOSTS = {
  '.cursor/mcp.json': 'mcpServers',
  '.claude.json': 'mcpServers',
  '.config/Claude/claude_desktop_config.json': 'mcpServers',
  '.config/Code/User/mcp.json': 'servers',
  '.codeium/windsurf/mcp_config.json': 'mcpServers',
  '.gemini/settings.json': 'mcpServers',
  '.kiro/settings/mcp.json': 'mcpServers',
  '.copilot/mcp-config.json': 'mcpServers',
}

/** Ordinary entries, five to a host. */
export function makeHome(home) {
  for (const [index, [path, key]] of Object.entries(HOSTS).entries()) {
    const servers = [0, 1, 2, 3, 4].map((n) => [`server-${index * 5 + n}`, server(index * 5 + n)])
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), JSON.stringify({ [key]: Object.fromEntries(servers) }, undefined, 2))
  }
  return home
}

function server(n) {
  return [
    { command: 'uvx', args: [`mcp-server-${n}@1.0.${n}`], env: { API_KEY: '${API_KEY}' } },
    { url: `https://mcp${n}.example.com/mcp`, headers: { Authorization: 'Bearer ${TOKEN}' } },
    { command: 'docker', args: ['run', '-i', '--rm', '-e', 'KEY', `example/mcp-${n}:1.${n}`] },
    { command: 'npx', args: ['-y', `@example/server-${n}@2.${n}.0`, '/srv/data'] },
  ][n % 4]
}

/** Our own twins, again and again under other names, until there are some megabytes of servers. */
export function makeTree(tree, twins) {
  const once = sizeOf(twins)
  for (let copy = 0; copy * once < 3e6; copy++) cpSync(twins, join(tree, `copy-${copy}`), { recursive: true })
  return tree
}

/** Beside, not inside, a folder of packages: some scanners pass those by. */
export function unpackOfficial(folder, packages) {
  return OFFICIAL.map((name) => {
    const to = join(folder, name)
    cpSync(join(packages, `server-${name}`), to, { recursive: true })
    return { name, path: to }
  })
}

export function sizeOf(path) {
  return readdirSync(path, { recursive: true })
    .filter((name) => /\.(?:[cm]?[jt]sx?|py)$/.test(name))
    .reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
}
