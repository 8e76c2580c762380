import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PolicyRequest } from '../../src/core/policy.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { fromRecord, toRecord } from '../../src/policy/record.ts'
import { openEvidence } from '../../src/store/evidence.ts'
import { openPins } from '../../src/store/pins.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { compilePattern } from '../policy/compile-pattern.ts'
import { exampleRequest } from '../policy/example-request.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { runHere } from './fairlead.ts'

const { flow } = exampleRequest()
const PLAIN = exampleRequest({ input: { to: 'ann@example.com' } })
const LEAK = exampleRequest({
  flow: { ...flow, confidentiality: 'private', sources: ['bank'], hasReadUntrusted: true },
})

test('a policy that names a missing tool or argument is refused with the line', async () => {
  const folder = await recorded()
  const file = write(
    folder,
    'mine.cedar',
    `forbid (principal, action == Action::"mail::sned", resource);
forbid (principal, action == Action::"mail::send", resource)
when { context.input has too };
`,
  )
  const { code, stdout } = await runHere(['policy', 'check', file, '--state', folder])
  expect(code).toBe(2)
  expect(stdout).toContain(
    'mine.cedar:1:30: error: there is no tool, label or method “mail::sned”. Did you mean mail::send?',
  )
  expect(stdout).toContain(
    'mine.cedar:3:26: error: no tool in its scope has an argument “too”. Did you mean to?',
  )
  const good = await runHere(['policy', 'check', 'strict', '--state', folder])
  expect([good.code, good.stdout]).toEqual([0, '14 norms, 1 tools: nothing wrong\n'])
})

test('a recorded decision is explained: rule, facts and remedy, as it was and as others would decide', async () => {
  const folder = await recorded()
  const then = await runHere(['policy', 'explain', '2', '--state', folder])
  expect(then.stdout).toContain('policy/balanced/private-after-untrusted (tier confirm, layer pack)')
  expect(then.stdout).toContain('text that anybody may have written was read before')
  expect(then.stdout).toContain('remedy  Say yes if these values should go there')
  const anew = await runHere(['policy', 'explain', '2', '--state', folder, '--policy', 'observe', '--json'])
  expect(JSON.parse(anew.stdout)).toMatchObject({
    decision: 'allow',
    rule: 'policy/observe/let-pass',
    decided: { decision: 'confirm' },
  })
  expect((await runHere(['policy', 'explain', '77', '--state', folder])).code).toBe(3)
})

test('a call written as JSON is explained, with what its tool can do looked up', async () => {
  const folder = await recorded()
  const call = JSON.stringify({
    server: 'mail',
    tool: 'send',
    arguments: {},
    flow: { confidentiality: 'secret' },
  })
  const { stdout } = await runHere([
    'policy',
    'explain',
    call,
    '--state',
    folder,
    '--policy',
    'strict',
    '--json',
  ])
  expect(JSON.parse(stdout)).toMatchObject({ decision: 'block', rule: 'policy/strict/secret-sent' })
})

test('recorded calls are simulated and compared, from the state folder and from an export alike', async () => {
  const folder = await recorded()
  const args = ['policy', 'simulate', 'strict', '--json']
  const fromState = await runHere([...args, '--state', folder])
  expect(JSON.parse(fromState.stdout)).toMatchObject({
    calls: 2,
    decisions: { allow: 0, confirm: 2, block: 0 },
    changed: 1,
  })
  const { stdout } = await runHere(['log', 'export', '--state', folder])
  const file = write(folder, 'log.jsonl', stdout)
  expect((await runHere([...args, '--calls', file, '--state', folder])).stdout).toBe(fromState.stdout)
  const diff = await runHere(['policy', 'diff', 'balanced', 'strict', '--state', folder])
  expect(diff.code).toBe(1)
  expect(diff.stdout).toContain('1 × allow → confirm: policy/balanced/let-pass → policy/strict/act-unasked')
})

test('what is suggested can be put in force, and lets pass what was allowed', async () => {
  const folder = await recorded()
  const { stdout } = await runHere(['policy', 'suggest', '--state', folder])
  expect(stdout).toContain('permit (principal, action == Action::"mail::send", resource == Server::"mail");')
  const file = write(folder, 'suggested.cedar', stdout)
  expect((await runHere(['policy', 'check', file, '--state', folder])).code).toBe(0)
  const again = await runHere(['policy', 'simulate', `balanced,project=${file}`, '--state', folder, '--json'])
  expect(JSON.parse(again.stdout)).toMatchObject({ decisions: { allow: 1, confirm: 1 }, changed: 0 })
})

test('a file that is no recording is refused with the line, and an empty one is nothing to look at', async () => {
  const folder = scratchFolder()
  const broken = write(folder, 'broken.jsonl', `${JSON.stringify(toRecord(PLAIN))}\n{"a": 1}\n`)
  const { code, stderr } = await runHere(['policy', 'simulate', 'strict', '--calls', broken])
  expect([code, stderr]).toEqual([2, expect.stringContaining('Line 2 of ')])
  const empty = write(folder, 'empty.jsonl', '')
  expect((await runHere(['policy', 'simulate', 'strict', '--calls', empty])).code).toBe(3)
})

test('the norms that docs/policy.md shows can be put in force', async () => {
  const page = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/^```(cedar|json)\n([^]*?)^```/gm)].map(([, , code = '']) => code)
  const [cedar = '', json = '', call = ''] = blocks
  const texts = [cedar, json].map((text, at) => ({ layer: 'user' as const, file: `block ${at}`, text }))
  const { norms, decide } = await loadPolicy('balanced', texts, compilePattern)
  expect(norms.filter(({ layer }) => layer === 'user')).toHaveLength(8)
  const { request } = fromRecord(JSON.parse(call)) ?? {}
  expect(decide(request ?? PLAIN)).toMatchObject({
    decision: 'confirm',
    rule: 'policy/balanced/doubtful-flow',
  })
})

/** A state folder with one tool and two judged calls: one let pass, one asked about. */
async function recorded(): Promise<string> {
  const folder = scratchFolder()
  const { decide } = await loadPolicy('balanced')
  const state = openState(folder)
  const definition = {
    name: 'send',
    description: 'Sends a mail to anybody',
    inputSchema: { type: 'object', properties: { to: { type: 'string' }, subject: { type: 'string' } } },
  }
  openPins(state).putFirstSeen(
    { server: 'mail', kind: 'tool', name: 'send' },
    { hash: 'x', definition: JSON.stringify(definition) },
    'approved',
  )
  const evidence = openEvidence(state)
  const append = (request: PolicyRequest): unknown =>
    evidence.append({
      kind: 'message',
      server: 'mail',
      from: 'client',
      method: 'tools/call',
      request: toRecord(request),
      policy: { ...decide(request) },
    })
  append(PLAIN)
  append(LEAK)
  evidence.close()
  state.close()
  return folder
}

function write(folder: string, name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
