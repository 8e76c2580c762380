import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { runCli } from '../../src/cli/main.ts'
import { version } from '../../src/cli/root.ts'
import { BIN } from './fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'

const CONFIG = '{"mcpServers": {"a": {"command": "npx", "args": ["-y", "@example/server"]}}}'

test('where nobody can be asked it writes nothing and prints the commands', async () => {
  const { run, path } = place()
  const { code, stdout } = await run('init')
  expect(code).toBe(0)
  for (const words of [
    'fairlead protect',
    'fairlead scan . --write-baseline --owner ann',
    `npx --yes fairlead@${version()} scan .`,
  ])
    expect(stdout).toContain(words)
  expect(stdout).toContain('Nothing was written')
  expect(readFileSync(path('home/.cursor/mcp.json'), 'utf8')).toBe(CONFIG)
  for (const file of WRITTEN) expect(existsSync(path(`work/${file}`))).toBe(false)
})

test('with --yes all is set up, and files that are there are never overwritten', async () => {
  const { run, path } = place()
  writeFileSync(path('work/.pre-commit-config.yaml'), 'repos: []\n')
  const { code, stdout } = await run('init', '--yes')
  expect(code).toBe(0)
  expect(readFileSync(path('home/.cursor/mcp.json'), 'utf8')).toContain(BIN)
  expect(parse(readFileSync(path('work/.github/workflows/fairlead.yml'), 'utf8'))).toHaveProperty(
    'jobs.scan.steps',
  )
  expect(JSON.parse(readFileSync(path('work/.fairlead-baseline.json'), 'utf8'))).toHaveProperty('entries')
  expect(readFileSync(path('work/.pre-commit-config.yaml'), 'utf8')).toBe('repos: []\n')
  expect(stdout).toContain('.pre-commit-config.yaml is there already')

  const before = WRITTEN.map((file) => readFileSync(path(`work/${file}`), 'utf8'))
  expect((await run('init', '--yes')).stdout.match(/nothing to do:/g)).toHaveLength(4)
  expect(WRITTEN.map((file) => readFileSync(path(`work/${file}`), 'utf8'))).toEqual(before)
})

const WRITTEN = ['.github/workflows/fairlead.yml', '.pre-commit-config.yaml', '.fairlead-baseline.json']

function place() {
  const folder = scratchFolder()
  const path = (name: string): string => join(folder, name)
  for (const name of ['home/.cursor', 'work/.git']) mkdirSync(path(name), { recursive: true })
  writeFileSync(path('home/.cursor/mcp.json'), CONFIG)
  writeFileSync(path('work/.mcp.json'), CONFIG)
  const run = async (...args: readonly string[]) => {
    const [stdout, stderr] = [1, 2].map(() => new PassThrough({ highWaterMark: 1024 * 1024 })) as [
      PassThrough,
      PassThrough,
    ]
    const env = { HOME: path('home'), USER: 'ann', COLUMNS: '120' }
    const code = await runCli(args, { stdout, stderr, env, cwd: path('work') })
    return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
  }
  return { run, path }
}
