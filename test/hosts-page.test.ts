import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HOOKED_HOSTS } from '../src/hosts/hooked.ts'

const page = readFileSync(new URL('../docs/hooks.md', import.meta.url), 'utf8')

test.each(HOOKED_HOSTS)('docs/hooks.md names $id and its file', ({ id, hooks }) => {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`))
  expect(row).toContain(`\`${hooks.file('', {}).replace(/^\//, '')}\``)
})

test('docs/hooks.md names no other host', () => {
  const table = page.slice(page.indexOf('| `HOST` |'), page.indexOf('They follow'))
  const named = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)
  expect(named).toEqual(HOOKED_HOSTS.map(({ id }) => id))
})
