import { PassThrough, Writable } from 'node:stream'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../../test/scratch-folder.ts'
import { openEvidence, type EvidenceEntry } from '../../../store/evidence.ts'
import { openPins } from '../../../store/pins.ts'
import { openState } from '../../../store/sqlite/open.ts'
import audit from './audit.ts'

const response = (method: string, result: unknown): EvidenceEntry => ({
  kind: 'message',
  server: 'files',
  from: 'server',
  message: 'response',
  method,
  payload: JSON.stringify({ jsonrpc: '2.0', id: 1, result }),
})
const greeting = (version: string) => response('initialize', { serverInfo: { name: 'files', version } })
const START: EvidenceEntry = { kind: 'start', server: 'files', command: 'npx -y files@1' }
const TOOLS = response('tools/list', { tools: [{ name: 'read' }] })

test('a record in order is told of as such, with what it cannot show', async () => {
  const { code, stdout } = await run(stateOf([START, greeting('1'), TOOLS], [greeting('1')]))
  expect(code).toBe(0)
  expect(stdout).toContain('not checked: files: back door')
  expect(stdout).toContain('0 found')
})

test('another version than at approval, a tool that is gone and another program are found', async () => {
  const folder = stateOf(
    [START, greeting('1'), TOOLS],
    [{ ...START, command: 'npx -y flies@1' }, greeting('2'), response('tools/list', { tools: [] })],
  )
  const { code, stdout } = await run(folder, true)
  expect(code).toBe(1)
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] }
  expect(findings.map(({ rule }) => rule)).toEqual([
    'audit/launch-changed',
    'audit/gone-tool',
    'audit/version-mismatch',
  ])
})

test('a page of a list says nothing of the tools on the others', async () => {
  const page = response('tools/list', { tools: [], nextCursor: 'more' })
  expect((await run(stateOf([START, greeting('1'), TOOLS], [page]))).code).toBe(0)
})

test('an empty folder is nothing to look at', async () => {
  expect((await run(scratchFolder())).code).toBe(3)
})

/** The tool is approved between the two runs. */
function stateOf(before: readonly EvidenceEntry[], after: readonly EvidenceEntry[]): string {
  const folder = join(scratchFolder(), 'state')
  const state = openState(folder)
  const at = (minute: number) => () => new Date(Date.UTC(2026, 0, 2, 10, minute))
  const record = (entries: readonly EvidenceEntry[], minute: number) => {
    const evidence = openEvidence(state, { clock: at(minute) })
    for (const entry of entries) evidence.append(entry)
    evidence.close()
  }
  record(before, 1)
  openPins(state, at(2)).putFirstSeen(
    { server: 'files', kind: 'tool', name: 'read' },
    { hash: 'a', definition: '{}' },
    'approved',
  )
  record(after, 3)
  state.close()
  return folder
}

async function run(folder: string, json = false) {
  let stdout = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      stdout += String(chunk)
      done()
    },
  })
  const context = { stdout: sink, stderr: new PassThrough(), env: {}, cwd: folder }
  const code = await audit.run({ state: folder, server: undefined, json }, [], context)
  return { code, stdout }
}
