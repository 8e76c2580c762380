import { expect, test, vi } from 'vitest'
import { callTool, listNames, refusalOf, shakeHands, textOf } from '../../src/cli/commands/tour/session.ts'
import type { Session } from '../../src/cli/commands/tour/session.ts'
import { openPins } from '../../src/store/pins.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { guarded, runHere } from './fairlead.ts'

test('a change is told in words, approved as it was read, and a running guard takes that up', async () => {
  const state = scratchFolder()
  const pin = (...args: string[]) => runHere(['pin', ...args, '--state', state])
  const session = guarded(state, 'sums', 'flips-after-three-calls.js')
  await useUntilItChanges(session)

  const list = await pin('list')
  expect(list.code).toBe(0)
  expect(list.stdout.replace(/\d{4}-\d\d-\d\d/g, 'DATE').replace(/[0-9a-f]{64}/, 'HASH')).toBe(
    `sums
  tool         add                            changed, waiting        DATE
  tool         negate                         approved at first use   DATE
  prompt       summarise                      changed, waiting        DATE
  surface HASH

3 pinned, 2 waiting: fairlead pin diff
`,
  )

  const diff = await pin('diff', 'sums', 'tool')
  expect(diff.code).toBe(1)
  expect(diff.stdout).toContain('  The description changed\n      Adds two numbers.\n    + <IMPORTANT>')
  expect(diff.stdout).toContain('  Parameter “sidenote” was added: string, required (wider than before)\n')
  expect(diff.stdout).toContain('change/schema-widened')
  for (const line of diff.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)

  const [, hash = ''] = /fairlead pin approve sums --hash ([0-9a-f]{12})\n/.exec(diff.stdout) ?? []
  expect(await pin('approve', 'sums', '--hash', hash)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^approved sums tool add \(the change of .{16}, [0-9a-f]{12}\)\n$/),
  })
  const waiting = JSON.parse((await pin('diff', '--json')).stdout) as { kind: string }
  expect(waiting).toMatchObject({ kind: 'prompt', state: 'changed', before: { name: 'summarise' } })

  await vi.waitFor(async () => expect(await listNames(session, 'tools')).toEqual(['add', 'negate']))
  expect(textOf(await callTool(session, 'add', { a: 2, b: 2, sidenote: '' }))).toBe('4')

  expect(await pin('revoke', 'sums', 'tool', 'add')).toMatchObject({ code: 0 })
  await vi.waitFor(async () =>
    expect(refusalOf(await callTool(session, 'add', { a: 2, b: 2 }))).toMatchObject({ code: 'pin/revoked' }),
  )

  const log = await runHere(['log', 'export', '--state', state])
  const decisions = log.stdout.split('\n').filter((line) => line.includes('"by":"person"'))
  expect(decisions.map((line) => (JSON.parse(line) as { entry: unknown }).entry)).toMatchObject([
    { kind: 'pin', server: 'sums', about: 'tool', name: 'add', change: 'approved' },
    { kind: 'pin', server: 'sums', about: 'tool', name: 'add', change: 'revoked' },
  ])
  expect(await runHere(['log', 'verify', '--state', state])).toMatchObject({ code: 0 })
})

test('what a check objected to at first sight waits whole, and may be used once a person approved it', async () => {
  const state = scratchFolder()
  const pin = (...args: string[]) => runHere(['pin', ...args, '--state', state])
  const session = guarded(state, 'notes', 'poisoned-description.js')
  await shakeHands(session)
  expect(await listNames(session, 'tools')).toEqual(['list_notes'])

  expect((await pin('list', 'notes', 'tool', 'read_note')).stdout).toContain('flagged, never approved')
  const diff = await pin('diff')
  expect(diff.code).toBe(1)
  expect(diff.stdout).toContain('A check objected at first sight; never approved.')
  expect(diff.stdout).toMatch(/“description”\n {4}\+ Reads a note\. <IMPORTANT>/)
  expect(diff.stdout).toMatch(/ {4}high {5}text\//)

  expect(await pin('approve', 'notes', 'tool', 'read_note')).toMatchObject({ code: 0 })
  await vi.waitFor(async () => expect(await listNames(session, 'tools')).toEqual(['list_notes', 'read_note']))
  expect(await pin('diff')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing waits/) })
})

test('the surface has one hash wherever the same was approved', async () => {
  const [one, two] = [scratchFolder(), scratchFolder()]
  for (const state of [one, two]) {
    const session = guarded(state, 'sums', 'flips-after-three-calls.js')
    await useUntilItChanges(session)
    await session.close()
  }
  const before = await surface(one)
  expect(before).toMatch(/^[0-9a-f]{64}$/)
  expect(await surface(two)).toBe(before)
  await runHere(['pin', 'approve', 'sums', 'tool', 'add', '--state', one])
  expect(await surface(one)).not.toBe(before)
  await runHere(['pin', 'approve', 'sums', 'tool', 'add', '--state', two])
  expect(await surface(two)).toBe(await surface(one))
})

test('an approval by hash does not reach what came after it was read', async () => {
  const state = withPins(({ pins, tool }) => {
    pins.putFirstSeen(tool, pinned('1', { name: 'read' }), 'approved')
    pins.putCandidate(tool, pinned('2', { name: 'read', x: 1 }))
    pins.putCandidate(tool, pinned('3', { name: 'read', x: 2 }))
  })
  const pin = (...args: string[]) => runHere(['pin', ...args, '--state', state])
  const late = await pin('approve', 'files', '--hash', '2222')
  expect([late.code, late.stderr]).toEqual([2, expect.stringContaining('usage/unknown-name')])
  expect(await pin('approve', '--hash', '3333')).toMatchObject({ code: 0 })
})

test('what has the description of an approved thing is said to be perhaps renamed', async () => {
  const state = withPins(({ pins, tool }) => {
    const json = { description: 'Reads a file.' }
    pins.putFirstSeen(tool, pinned('1', { ...json, name: 'read' }), 'approved')
    pins.putFirstSeen(
      { ...tool, name: 'secure_read' },
      pinned('2', { ...json, name: 'secure_read' }),
      'pending',
    )
  })
  const { stdout } = await runHere(['pin', 'diff', '--state', state])
  expect(stdout).toContain('“read” has the same description and was approved: perhaps renamed')
  expect(stdout).toContain('change/renamed')
})

test('nothing that a server named or wrote acts on a terminal, leaves its line, or gets into a command', async () => {
  const evil = '\x1b[2J\u202e\n$(touch x)\x9b\u200b`;'.repeat(20)
  const state = withPins(({ pins, tool }) => {
    const key = { ...tool, server: evil, name: evil }
    pins.putFirstSeen(key, pinned('1', { name: evil, description: 'Reads.', [evil]: 1 }), 'approved')
    pins.putCandidate(key, pinned('2', { name: evil, description: evil, annotations: { [evil]: evil } }))
    pins.putFirstSeen(
      { ...key, name: 'b' },
      pinned('3', { name: 'b', description: evil, [evil]: evil }),
      'pending',
    )
    pins.putFirstSeen({ ...key, kind: 'instructions', name: '' }, pinned('4', 'Be kind.'), 'approved')
    pins.putCandidate({ ...key, kind: 'instructions', name: '' }, pinned('5', evil))
  })
  for (const args of [
    ['list'],
    ['diff'],
    ['diff', '--full'],
    ['list', '--json'],
    ['diff', '--json'],
    ['approve', '--all'],
  ]) {
    const { stdout, stderr } = await runHere(['pin', ...args, '--state', state])
    expect(stdout + stderr).not.toMatch(/[^\n\x20-\x7e“”…]/)
    if (args.includes('--json')) continue
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    for (const command of stdout.match(/fairlead pin approve.*/g) ?? [])
      expect(command).toMatch(/^fairlead pin approve SERVER --hash [0-9]{12}$/)
  }
})

test('long texts are cut, and say so, unless they are asked for whole', async () => {
  const text = `${'Long. '.repeat(5000)}The end.`
  const state = withPins(({ pins, tool }) => {
    pins.putFirstSeen(tool, pinned('1', { name: 'read' }), 'approved')
    pins.putCandidate(tool, pinned('2', { name: 'read', description: text }))
  })
  const [cut, full] = [
    await runHere(['pin', 'diff', '--state', state]),
    await runHere(['pin', 'diff', '--full', '--state', state]),
  ]
  expect(cut.stdout.replace(/\s+\+?\s*/g, ' ')).toMatch(/\(29408 more characters: --full\)/)
  expect(cut.stdout).not.toContain('The end.')
  expect(full.stdout).toContain('The end.')
})

test('mistakes are told with what to do, and touch nothing', async () => {
  const state = withPins(
    ({ pins, tool }) => void pins.putFirstSeen(tool, pinned('1', { name: 'read' }), 'approved'),
  )
  const pin = async (...args: string[]) => {
    const { code, stderr } = await runHere(['pin', ...args, '--state', state])
    return `${code} ${stderr}`
  }
  expect(await pin('list', 'flies')).toBe(
    '2 fairlead: No pinned server is called flies (usage/unknown-name)\n  Did you mean files? See `fairlead pin list`\n',
  )
  expect(await pin('approve', 'files', 'tools')).toMatch(
    /^2 .*No kind of pin is called tools.*\n.*Did you mean tool\?/,
  )
  expect(await pin('revoke', 'files', 'tool', 'raed')).toMatch(
    /^2 .*No pinned tool of files is called raed.*\n.*mean read/,
  )
  expect(await pin('diff', 'files', 'prompt')).toMatch(/^2 .*No server with a pinned prompt is called files/)
  expect(await pin('approve')).toMatch(/^2 .*SERVER cannot be left out/)
  expect(await pin('revoke', '--hash', 'xyz')).toMatch(/^2 .*--hash cannot be xyz/)
  expect(await pin('approve', 'files')).toBe('0 ')
  const again = await runHere(['pin', 'approve', 'files', '--state', state])
  expect(again).toMatchObject({ code: 0, stdout: 'Nothing to approve. It is approved already.\n' })
  const none = await runHere(['pin', 'list', '--state', `${scratchFolder()}/none`])
  expect([none.code, none.stderr]).toEqual([3, expect.stringMatching(/^Nothing is pinned in .*none\n$/)])
})

async function surface(state: string): Promise<string | undefined> {
  const { stdout } = await runHere(['pin', 'list', '--json', '--state', state])
  return (JSON.parse(stdout) as { servers: { surface: string }[] }).servers[0]?.surface
}

async function useUntilItChanges(session: Session): Promise<void> {
  await shakeHands(session)
  await listNames(session, 'tools')
  await listNames(session, 'prompts')
  for (const b of [1, 2, 3]) await callTool(session, 'add', { a: 1, b })
  // Both lists again: with these the change has been seen for certain.
  expect(await listNames(session, 'tools')).toEqual(['negate'])
  expect(await listNames(session, 'prompts')).toEqual([])
}

type Pins = ReturnType<typeof openPins>

function withPins(
  put: (given: { pins: Pins; tool: { server: string; kind: 'tool'; name: string } }) => void,
): string {
  const folder = scratchFolder()
  const state = openState(folder)
  put({ pins: openPins(state), tool: { server: 'files', kind: 'tool', name: 'read' } })
  state.close()
  return folder
}

function pinned(digit: string, json: unknown): { hash: string; definition: string } {
  return { hash: digit.repeat(64), definition: JSON.stringify(json) }
}
