import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Files in a folder of their own, gone when the test ends. */
export function folderOf(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-scan-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(
      join(folder, path),
      typeof content === 'string' ? content : JSON.stringify(content, undefined, 2),
    )
  }
  return folder
}

/** A server with a hole in it, and two entries that a host would run. */
export const PROJECT = {
  '.cursor/mcp.json': {
    mcpServers: {
      shell: { command: 'sudo', args: ['npx', '-y', '@example/shell-server'] },
      far: { url: 'http://mcp.example.com/mcp' },
    },
  },
  'package.json': { name: '@example/pinger', version: '1.0.0', type: 'module' },
  'index.js': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { exec } from 'node:child_process'
import { z } from 'zod'

const server = new McpServer({ name: 'pinger', version: '1.0.0' })
server.registerTool(
  'ping',
  { description: 'Sends one packet to a host.', inputSchema: { host: z.string() } },
  ({ host }) =>
    new Promise((resolve) => {
      exec('ping -c 1 ' + host, (error, stdout) => resolve({ content: [{ type: 'text', text: stdout }] }))
    }),
)
await server.connect(new StdioServerTransport())
`,
}
