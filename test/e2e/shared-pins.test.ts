import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { evidenceIn, verify } from './evidence.ts'
import { guarded, startRaw, testServer } from './raw-session.ts'

const LISTED = 'io.github.acme-example/arithmetic'
const SERVER = testServer('flips-after-three-calls', '--plain')

test('what only this machine is shown is held until a person has looked; what others saw too is let through', async () => {
  const shared = await sharedByAnother()

  const same = scratchFolder()
  const usual = await session(same, shared.flags, 0)
  expect(usual.tools).toEqual(['add', 'negate'])
  expect(said(same)).toContainEqual(
    expect.stringMatching(/^1 other saw exactly this, since \d{4}-\d{2}-\d{2}$/),
  )

  const state = scratchFolder()
  const odd = await session(state, shared.flags, 3)
  // It is known again by the tool that is as others saw it.
  expect(odd.tools).toEqual(['negate'])
  expect(said(state)).toContainEqual(
    expect.stringMatching(
      /^Nobody in the shared pins of .{10} saw this \(hash .{12}\); 1 other saw another in its place/,
    ),
  )
  expect(JSON.stringify(evidenceIn(state))).toContain('pin/unshared')
  expect(verify(state)).toBe('holds')
  const diff = fairlead('pin', 'diff', '--state', state, ...shared.flags)
  expect(diff.stdout).toContain('1 other saw another in its place')
  expect((await session(scratchFolder(), [], 3)).tools).toEqual(['add', 'negate'])

  // A person decides, and nothing else does.
  expect(fairlead('pin', 'approve', 'tested', '--state', state).status).toBe(0)
  expect((await session(state, shared.flags, 3)).tools).toEqual(['add', 'negate'])
}, 60_000)

test('who enforces does not begin with shared pins that were changed; who listens is told', async () => {
  const { file, flags } = await sharedByAnother()
  writeFileSync(file, readFileSync(file, 'utf8').replace('"negate"', '"negato"'))
  const state = scratchFolder()
  const enforcing = startRaw(withFlags(guarded(SERVER, { mode: 'enforce', state }), flags))
  expect(await enforcing.ended).toBe(2)
  expect(enforcing.stderr()).toContain('pins/damaged')
  expect(enforcing.lines).toEqual([])
  const listening = startRaw(withFlags(guarded(SERVER, { mode: 'audit', state }), flags))
  await listening.initialize()
  expect(await listening.request('tools/list')).toContain('"add"')
  await listening.end()
  expect(listening.stderr()).toContain('damaged')
  expect(evidenceIn(state).find(({ kind }) => kind === 'start')).toMatchObject({
    sharedPins: 'not used: pins/damaged',
  })
})

/** Another machine uses the same server, and says so. */
async function sharedByAnother(): Promise<{ readonly file: string; readonly flags: readonly string[] }> {
  const state = scratchFolder()
  await session(state, [], 0)
  const file = join(state, 'shared.jsonl')
  const made = fairlead('census', 'pins', '--own', `tested=${LISTED}`, '--state', state, '--out', file)
  expect(made.stderr + made.stdout).toContain('Signed with')
  return { file, flags: ['--shared-pins', file, '--shared-pins-key', join(state, 'auditor.pub')] }
}

async function session(state: string, flags: readonly string[], calls: number) {
  const client = startRaw(withFlags(guarded(SERVER, { mode: 'enforce', state }), flags))
  await client.initialize()
  for (let call = 0; call < calls; call += 1)
    await client.request('tools/call', { name: 'negate', arguments: { a: 1 } })
  const { result } = JSON.parse(await client.request('tools/list')) as {
    result: { tools: readonly { name: string }[] }
  }
  await client.end()
  return { tools: result.tools.map(({ name }) => name) }
}

const said = (state: string): readonly unknown[] =>
  evidenceIn(state)
    .filter(({ message }) => message === 'shared pins')
    .map(({ says }) => says)

function withFlags(command: readonly string[], flags: readonly string[]): readonly string[] {
  const at = command.indexOf('--')
  return [...command.slice(0, at), ...flags, ...command.slice(at)]
}

function fairlead(...args: readonly string[]) {
  const program = fileURLToPath(new URL('../../bin/fairlead.js', import.meta.url))
  return spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}
