import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openState } from '../../src/store/sqlite/open.ts'
import { verifyEvidence } from '../../src/store/verify.ts'
import type { Verification } from '../../src/store/verify.ts'
import { scratchFolder } from '../scratch-folder.ts'

const WRITER = fileURLToPath(new URL('writer.js', import.meta.url))

test('guards that start at the same moment in a new folder write one chain, signed with one key', async () => {
  const folder = scratchFolder()
  const writers = Array.from({ length: 4 }, (_, index) =>
    startWriter(folder, `server ${index}`, { count: 400 }),
  )
  await Promise.all(writers.map(({ child }) => once(child, 'close')))
  expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0, 0, 0])
  expect(verify(folder)).toMatchObject({
    outcome: 'holds',
    entries: 4 * 402,
    unsigned: 0,
    openRuns: { count: 0 },
  })
  const numbers = writers.flatMap(({ said }) => said())
  expect(new Set(numbers).size).toBe(4 * 400)
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('evidence.'))
      .toSorted(),
  ).toEqual(['evidence.key', 'evidence.pub'])
})

test('whatever moment a guard is killed at, all that it had written is there and holds', async () => {
  const folder = scratchFolder()
  const survivor = startWriter(folder, 'survivor', { pause: 1 })
  for (let round = 0; round < 10; round++) {
    const { child, said } = startWriter(folder, 'killed')
    await expect.poll(() => said().length, { interval: 5 }).toBeGreaterThan(round * 40)
    child.kill('SIGKILL')
    await once(child, 'close')
    const found = verify(folder)
    expect(found).toMatchObject({ outcome: 'holds' })
    expect(found.entries).toBeGreaterThanOrEqual(said().at(-1) ?? Infinity)
  }
  survivor.child.kill('SIGKILL')
  await once(survivor.child, 'close')
  expect(verify(folder)).toMatchObject({ outcome: 'holds', openRuns: { count: 11 } })
})

interface Writer {
  readonly child: ChildProcess
  /** The numbers it has said so far, but for a line that was cut off. */
  readonly said: () => readonly number[]
}

function startWriter(folder: string, server: string, { count = 1e9, pause = 0 } = {}): Writer {
  const args = [WRITER, folder, server, String(count), String(pause)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, said: () => output.split('\n').slice(0, -1).map(Number) }
}

function verify(folder: string): Verification {
  const state = openState(folder)
  try {
    return verifyEvidence(state)
  } finally {
    state.close()
  }
}
