import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { SCAN_FLAGS } from '../../src/cli/scan/flags.ts'
import { version } from '../../src/cli/root.ts'

const text = readFileSync(fileURLToPath(new URL('../../docs/ci.md', import.meta.url)), 'utf8')
const blocks = [...text.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, kind = '', body = '']) => ({ kind, body }))

test('every block of YAML in docs/ci.md is YAML', () => {
  const all = blocks.filter(({ kind }) => kind === 'yaml').map(({ body }) => body)
  expect(all.length).toBeGreaterThanOrEqual(5)
  for (const body of all) expect(typeof parse(body)).toBe('object')
})

test('every command in docs/ci.md has the version of this package, and flags and values that there are', () => {
  const commands = [...text.matchAll(/fairlead(?:@([\d.]+))? scan ([^\n`#]*)/g)]
  expect(commands.length).toBeGreaterThanOrEqual(7)
  for (const [, named, words = ''] of commands) {
    if (named !== undefined) expect(named).toBe(version())
    for (const [, flag = ''] of words.matchAll(/--([\w-]+)/g)) expect(SCAN_FLAGS).toHaveProperty(flag)
    const format = /--format (\w+)/.exec(words)?.[1]
    if (format !== undefined) expect(SCAN_FLAGS.format.choices).toContain(format)
  }
})
