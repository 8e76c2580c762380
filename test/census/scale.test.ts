import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/census-million.js', import.meta.url))

test('two workers on one file, ended in between, find all that was planted and nothing else', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, ...'--size 1000 --every 250 --workers 2'.split(' ')],
    { encoding: 'utf8' },
  )
  expect(status, stdout + stderr).toBe(0)
  expect(stdout).toContain('account-not-held: 4 of 4\n')
  expect(stdout).toContain('silent-drift: 4 of 4\n')
  expect(stdout).toContain('flags of what was left alone: 0\n')
}, 60_000)
