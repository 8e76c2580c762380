import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT })

test.each(['sqlite', 'postgres'])(
  '%s: workers and server killed at random moments, and the sheets are those of a quiet run',
  { timeout: 120_000 },
  (store) => {
    const { stdout, stderr } = node(
      'scripts/store-crash.js',
      '--times',
      '3',
      '--pages',
      '8',
      '--store',
      store,
      '--seed',
      '7',
    )
    expect(stdout, stderr).toContain('No task lost, none counted twice, the same sheets.')
  },
)

test('without the packages of PostgreSQL, the store says how to get them', () => {
  const folder = scratchFolder()
  for (const part of ['core', 'store'])
    cpSync(join(ROOT, 'dist', part), join(folder, part), { recursive: true })
  const script = `import('${join(folder, 'store/queue/postgres.js')}')
    .then(({ openPostgresStore }) => openPostgresStore('postgres://127.0.0.1/x'))
    .catch(({ code, hint }) => console.log(code, hint))`
  expect(node('--input-type=module', '--eval', script).stdout).toMatch(
    /^store\/no-package .*npm install pg pg-boss@10/,
  )
})
