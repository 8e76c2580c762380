import { describe, expect, test } from 'vitest'
import { hasHooks, MARK, withHooks, withoutHooks } from './hook-file.ts'
import { HOOKED_HOSTS } from './hooked.ts'
import { readSettings } from './jsonc.ts'

const command = (event: string): string => `/opt/node /opt/fairlead.js hook x ${MARK} --event ${event}`

/** Comments, a trailing comma, tabs, hooks of somebody else at one of our events. */
const busy = (path: readonly string[]): string =>
  `// mine\n{\n\t"theme": "dark", // keep\n\t"${path[0]}": {\n\t\t"${path[1]}": [\n\t\t\t{ "command": "other" },\n\t\t],\n\t},\n}\n`

describe.each(HOOKED_HOSTS)('hooks of $id', ({ hooks }) => {
  test('come into an absent file, an empty one and a busy one, and out again to what was there', () => {
    const first = hooks.lists[0]?.path ?? []
    for (const before of ['', '{}\n', `${JSON.stringify(hooks.frame, null, 4)}\n`, busy(first)]) {
      const installed = withHooks(hooks, before, command)
      expect(installed !== undefined && hasHooks(hooks, installed)).toBe(true)
      const again = withoutHooks(hooks, installed ?? '')
      const expected = before === '' ? hooks.frame : readSettings(before)
      // A list that we made is taken out whole; where the host's frame has an object, it stays.
      expect(again !== undefined && withoutEmpty(readSettings(again))).toEqual(withoutEmpty(expected))
    }
  })

  test('keep comments, layout and the hooks of others', () => {
    const before = busy(hooks.lists[0]?.path ?? [])
    const installed = withHooks(hooks, before, command) ?? ''
    for (const kept of ['// mine\n', '\t"theme": "dark", // keep\n', '{ "command": "other" },'])
      expect(installed).toContain(kept)
    expect(hasHooks(hooks, before)).toBe(false)
  })

  test('put in twice are the same as put in once, and a new command takes the place of the old', () => {
    const once = withHooks(hooks, busy(hooks.lists[0]?.path ?? []), command) ?? ''
    expect(withHooks(hooks, once, command)).toBe(once)
    const moved = withHooks(hooks, once, (event) => command(event).replace('/opt/node', '/new/node')) ?? ''
    expect(moved).not.toContain('/opt/node')
    expect(moved.match(/\/new\/node/g)?.length).toBe(once.match(/\/opt\/node/g)?.length)
  })

  test('a file that is no JSON object is left alone', () => {
    for (const text of ['{ "a": ', '[]', 'hooks = 1']) expect(withHooks(hooks, text, command)).toBeUndefined()
  })
})

function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, withoutEmpty(one)] as const)
      .filter(([, one]) => JSON.stringify(one) !== '{}'),
  )
}
