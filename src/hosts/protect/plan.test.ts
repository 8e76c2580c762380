import { expect, test } from 'vitest'
import type { ServerEntry } from '../../core/server-entry.ts'
import type { JsonValue } from '../../core/value.ts'
import { edited } from '../edit/edit.ts'
import { serversUnder } from '../entry/shapes.ts'
import { createNames } from './names.ts'
import { planGuard, planRelease } from './plan.ts'

const PROGRAM = { node: 'C:\\node\\node.exe', script: 'C:\\fairlead\\bin\\fairlead.js' }

test.each([
  [
    'a script that hosts find by its bare name',
    ['npx', '-y', 'pkg'],
    ['cmd.exe', '/d', '/c', 'npx', '-y', 'pkg'],
  ],
  ['a shell that was written there', ['cmd', '/c', 'npx', '-y', 'pkg'], ['cmd', '/c', 'npx', '-y', 'pkg']],
  ['a program', ['C:\\My Tools\\s.exe', 'a b'], ['C:\\My Tools\\s.exe', 'a b']],
])('on Windows %s keeps working behind the guard, and comes back', (_, [command = '', ...args], own) => {
  const before = { mcpServers: { a: { command, args } } }
  const guard = planGuard(entryOf(before), before, wish(true))
  const after = edited(before, guard.edits)!
  expect(after).toEqual({
    mcpServers: {
      a: { command: PROGRAM.node, args: [PROGRAM.script, 'guard', '--name', 'a', '--', ...own] },
    },
  })
  expect(planGuard(entryOf(after), after, wish(true)).kind).toBe('is-guarded')
  expect(edited(after, planRelease(entryOf(after), after, undefined).edits)).toEqual(before)
})

test.each([
  ['npx -y pkg', 'one text'],
  ['/usr/bin/npx -y pkg', 'one text'],
])('a whole line in one text is left as it is: %s', (command, why) => {
  const document = { mcpServers: { a: { command } } }
  expect(planGuard(entryOf(document), document, wish(false))).toMatchObject({ kind: 'left', edits: [] })
  expect(planGuard(entryOf(document), document, wish(false)).why).toContain(why)
})

test('names are letters and digits, never a flag, never empty, and bounded', () => {
  const nameOf = createNames()
  expect(nameOf('My Server/1', ['a'])).toBe('My-Server-1')
  expect(nameOf('--mode', ['b'])).toBe('mode')
  expect(nameOf('🚢', ['c'])).toMatch(/^server-[0-9a-f]{4}$/)
  expect(nameOf('x'.repeat(500), ['d']).length).toBeLessThan(60)
})

function wish(isWindows: boolean) {
  return { program: PROGRAM, flags: {}, nameOf: createNames(), isWindows }
}

function entryOf(document: JsonValue): ServerEntry {
  const [{ name, json, pointer, reach, places, unasked }] = serversUnder(['mcpServers'])(document, []) as [
    ReturnType<ReturnType<typeof serversUnder>>[number],
  ]
  return {
    host: 'cursor',
    scope: 'user',
    name,
    file: 'f',
    project: undefined,
    reach,
    state: { kind: 'enabled', approved: 'not needed' },
    unasked,
    json,
    pointer,
    pointerInFile: (at) => places.get(at) ?? pointer,
  }
}
