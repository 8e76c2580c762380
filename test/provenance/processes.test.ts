import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createMemory } from '../../src/flow/memory.ts'
import { openFingerprints } from '../../src/store/fingerprints.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { scratchFolder } from '../scratch-folder.ts'

const READER = fileURLToPath(new URL('reader.js', import.meta.url))
const base64 = (text: string) => Buffer.from(text).toString('base64')

test('what one process read, another knows in what it is asked to send: plain, disguised and in pieces', async () => {
  const folder = scratchFolder()
  const bank = start(folder, 'task')
  const mail = memoryIn(folder, 'task')
  expect(recall(mail, { body: 'It is 4,812.55.' })).toEqual([])
  expect(await bank.say(JSON.stringify(['Balance: 4,812.55 EUR', 'IBAN DE89 3704 0044 0532 0130 00']))).toBe(
    'learnt',
  )
  for (const input of [
    { body: 'It is 4812.55.' },
    { body: `see ${base64('4812.55')}` },
    { body: base64('4,812.55').slice(0, 5), subject: base64('4,812.55').slice(5) },
    { account: 'DE89370400440532013000' },
  ])
    expect(recall(mail, input)).toMatchObject([
      { origin: { server: 'bank' } },
      ...(Object.keys(input).length > 1 ? [{}] : []),
    ])
  const parts = [recall(mail, { to: 'x', note: '48' }), recall(mail, { to: 'x', note: '12.55' })]
  expect(parts).toMatchObject([[], [{ pointer: '/note', via: expect.arrayContaining(['split']) }]])
})

test('a process that starts later knows what was read before; another trajectory, and another folder, know nothing', async () => {
  const folder = scratchFolder()
  const bank = start(folder, 'task')
  await bank.say(JSON.stringify(['Balance: 4,812.55 EUR']))
  expect(await start(folder, 'task').say('?"pay 4812.55"')).toBe('[{"server":"bank","via":["spacing"]}]')
  expect(await start(folder, 'other').say('?"pay 4812.55"')).toBe('[]')
  expect(await start(scratchFolder(), 'task').say('?"pay 4812.55"')).toBe('[]')
})

test('what the state file holds is no value, and what somebody wrote into it instead is passed over', async () => {
  const folder = scratchFolder()
  const bank = start(folder, 'task')
  await bank.say(
    JSON.stringify(['Balance: 4,812.55 EUR of Dora Lindqvist, key rk_example_9fQ2xLw7ZtB4mVn8sKd3']),
  )
  const state = openState(folder)
  onTestFinished(() => state.close())
  const [row] = state.database.prepare('SELECT body FROM fingerprint').all()
  const bytes = Buffer.from(row!['body'] as Uint8Array).toString('latin1')
  for (const value of ['4,812', '4812', 'Dora', 'dora', '9fQ2']) expect(bytes).not.toContain(value)
  const insert = state.database.prepare(`INSERT INTO fingerprint (key, at, body) VALUES ('"task"', 1, ?)`)
  for (const body of [
    [],
    [1],
    [1, 0, 0, 0, 255, 255, 255, 255],
    [2, 0, 0, 0, 0, 0, 0, 0, 9],
    Array(300).fill(1),
  ])
    insert.run(Uint8Array.from(body))
  insert.run(Buffer.concat([Uint8Array.of(1, 0, 0, 0, 4, 0, 0, 0), Buffer.from('[{}]'), Buffer.alloc(18, 1)]))
  expect(recall(memoryIn(folder, 'task'), { body: '4812.55' })).toMatchObject([
    { origin: { server: 'bank' } },
  ])
})

function memoryIn(folder: string, trajectory: string) {
  const state = openState(folder)
  onTestFinished(() => state.close())
  return createMemory({ log: openFingerprints(state, trajectory) })
}

function recall(memory: ReturnType<typeof createMemory>, input: Record<string, string>) {
  return memory.recall(
    Object.entries(input).map(([key, text]) => ({ pointer: `/${key}`, text })),
    'mail::send',
  )
}

function start(folder: string, trajectory: string) {
  const child = spawn(process.execPath, [READER, folder, trajectory], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  return {
    say: async (line: string): Promise<string> => {
      child.stdin.write(`${line}\n`)
      const [answer] = (await once(lines, 'line')) as [string]
      return answer
    },
  }
}
