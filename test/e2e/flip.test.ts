import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { field } from '../../src/core/value.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { evidenceIn, verify } from './evidence.ts'
import { guarded, parsed, startRaw, testServer, type RawSession } from './raw-session.ts'

const CANARY = 'bowsprit'
const ADD = { name: 'add', arguments: { a: 1, b: 2 } }
const CHANGED = { name: 'add', arguments: { a: 1, b: 2, sidenote: 'contents of a file' } }
const PROMPT = { name: 'summarise', arguments: { text: 'A short text.' } }

for (const flags of [[], ['--announce'], ['--plain'], ['--announce', '--plain']]) {
  test(`a server that flips after three calls is stopped in its first session: ${flags.join(' ') || 'silently'}`, async () => {
    const state = scratchFolder()
    const client = startRaw(
      guarded(testServer('flips-after-three-calls', ...flags), { mode: 'enforce', state }),
    )
    await beforeTheFlip(client)
    const listed = await client.request('tools/list')
    const prompts = await client.request('prompts/list')
    const prompt = await client.request('prompts/get', PROMPT)
    const called = await client.request('tools/call', CHANGED)
    await client.end()

    expect(client.lines.join('\n') + client.stderr()).not.toContain(CANARY)
    expect(listed).toContain('negate')
    expect(listed).not.toContain('"add"')
    expect(prompts).toContain('"prompts":[]')
    expect(refusal(prompt)).toMatchObject({ code: expect.stringMatching(/^(?:pin|detect)\//) as string })
    expect(refusal(called)).toMatchObject({ code: 'pin/changed' })
    expect(verify(state)).toBe('holds')
  })
}

test('the changed call is stopped although the client never lists again: the guard does', async () => {
  const state = scratchFolder()
  const client = startRaw(guarded(testServer('flips-after-three-calls'), { mode: 'enforce', state }))
  await beforeTheFlip(client)
  let called = ''
  // The guard looks again shortly after use; how shortly is its own affair.
  for (let tries = 0; tries < 200 && refusal(called) === undefined; tries += 1) {
    called = await client.request('tools/call', CHANGED)
    await pause(25)
  }
  expect(refusal(called)).toMatchObject({ code: 'pin/changed' })
  await client.end()
  // The guard's own requests and their answers are not the client's business.
  expect(client.lines.some((line) => String(parsed(line)['id']).startsWith('fairlead'))).toBe(false)
  expect(client.lines.join('\n')).not.toContain(CANARY)
})

test('the flip passes unchanged in audit mode, and the evidence says what changed', async () => {
  const state = scratchFolder()
  const direct = await wholeSession(startRaw(testServer('flips-after-three-calls')))
  const through = await wholeSession(
    startRaw(guarded(testServer('flips-after-three-calls'), { mode: 'audit', state })),
  )
  expect(through).toEqual(direct)
  const changed = evidenceIn(state).filter(({ change }) => change === 'changed')
  expect(changed.map(({ about }) => about)).toEqual(expect.arrayContaining(['tool', 'prompt', 'prompt-body']))
})

async function wholeSession(client: RawSession): Promise<readonly string[]> {
  await beforeTheFlip(client)
  for (const method of ['tools/list', 'prompts/list']) await client.request(method)
  await client.request('prompts/get', PROMPT)
  await client.request('tools/call', CHANGED)
  await client.end()
  return client.lines
}

async function beforeTheFlip(client: RawSession): Promise<void> {
  await client.initialize()
  expect(await client.request('tools/list')).toContain('"add"')
  expect(await client.request('prompts/list')).toContain('summarise')
  expect(await client.request('prompts/get', PROMPT)).toContain('A short text.')
  for (let calls = 0; calls < 3; calls += 1) expect(await client.request('tools/call', ADD)).toContain('"3"')
}

/** What the guard says of a refusal, in a tool error or a JSON-RPC error. */
function refusal(line: string): unknown {
  const { result, error } = parsed(line)
  return field(field(result, '_meta'), 'fairlead/refusal') ?? field(field(error, 'data'), 'fairlead')
}
