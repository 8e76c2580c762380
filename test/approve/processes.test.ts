import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openApprovals } from '../../src/store/approvals.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { scratchFolder } from '../scratch-folder.ts'

const TAKER = fileURLToPath(new URL('taker.js', import.meta.url))
const COUNT = 60

test('of processes that take the same yes at the same moment exactly one gets it', async () => {
  const folder = scratchFolder()
  const state = openState(folder)
  onTestFinished(state.close)
  const { ask, answer, list } = openApprovals(state)
  for (let i = 0; i < COUNT; i++) {
    const action = { server: 's', method: 'tools/call', name: 'send', arguments: { i }, definition: 'd' }
    const id = ask(action, { rule: 'r', facts: [], remedy: '' })
    // Every third is never allowed.
    if (i % 3 > 0) answer(id, 'allow', 'me')
  }
  const takers = Array.from({ length: 4 }, () => startTaker(folder))
  await Promise.all(takers.map(({ ready }) => ready))
  for (const { child } of takers) child.stdin.end(`${COUNT}`)
  await Promise.all(takers.map(({ child }) => once(child, 'close')))

  expect(takers.map(({ child }) => child.exitCode)).toEqual([0, 0, 0, 0])
  const got = takers.flatMap(({ said }) => said())
  const allowed = Array.from({ length: COUNT }, (_, i) => i).filter((i) => i % 3 > 0)
  expect(got.toSorted((a, b) => a - b)).toEqual(allowed)
  expect(list().filter((row) => row.state === 'used')).toHaveLength(allowed.length)
})

function startTaker(folder: string) {
  const child = spawn(process.execPath, [TAKER, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ready = once(child.stdout, 'data')
  return { child, ready, said: () => output.split('\n').slice(1, -1).map(Number) }
}
