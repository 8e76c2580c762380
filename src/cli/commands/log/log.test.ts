import { PassThrough, Writable } from 'node:stream'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../../test/scratch-folder.ts'
import { FairleadError } from '../../../core/error.ts'
import { field } from '../../../core/value.ts'
import { GENESIS, linkHash } from '../../../store/chain.ts'
import { openEvidence } from '../../../store/evidence.ts'
import type { EvidenceEntry } from '../../../store/evidence.ts'
import { openState } from '../../../store/sqlite/open.ts'
import type { AnyCommand } from '../../command.ts'
import exportLog from './export.ts'
import show from './show.ts'
import verify from './verify.ts'

const CALL: EvidenceEntry = {
  kind: 'message',
  server: 'files',
  from: 'client',
  method: 'tools/call',
  name: 'read_file',
  decision: 'allow',
}
const REFUSED: EvidenceEntry = {
  kind: 'message',
  server: 'mail',
  from: 'server',
  method: 'tools/list',
  decision: 'redact',
  withheld: [{ rule: 'pin/changed', pointer: '/result/tools/0' }],
  findings: [{ rule: 'text/hidden-instructions', severity: 'high', pointer: '/result/tools/0/description' }],
}
const STOPPED: EvidenceEntry = {
  ...CALL,
  decision: 'block',
  refusal: { code: 'detect/blocked', rule: 'message/secret', pointer: '/params/arguments' },
}

test('the newest entries come oldest first, a day above them, the reason below', async () => {
  const folder = record('run-one', [{ kind: 'start', server: 'files' }, CALL, REFUSED, STOPPED])
  expect(await run(show, folder)).toEqual({
    code: 0,
    stderr: '',
    stdout: `2026-02-03
     1 04:05:06 files                 start
     2 04:05:06 files          client tools/call read_file              allow
     3 04:05:06 mail           server tools/list                        redact
        held back: pin/changed at /result/tools/0
        found text/hidden-instructions at /result/tools/0/description: high
     4 04:05:06 files          client tools/call read_file              block
        refused: detect/blocked (message/secret) at /params/arguments
`,
  })
})

test('entries can be chosen by server, run, outcome, time and number', async () => {
  const folder = record('aaaa', [STOPPED, REFUSED])
  record('bbbb', [CALL, { ...CALL, name: 'last' }], folder, new Date())
  const numbers = async (flags: Flags) => {
    const { stdout } = await run(show, folder, { json: true, ...flags })
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => field(JSON.parse(line), 'seq'))
  }
  expect(await numbers({})).toEqual([1, 2, 3, 4])
  expect(await numbers({ server: 'files', limit: 2 })).toEqual([3, 4])
  expect(await numbers({ run: 'aa' })).toEqual([1, 2])
  expect(await numbers({ refused: true })).toEqual([1, 2])
  expect(await numbers({ since: '1h' })).toEqual([3, 4])
  expect(await numbers({ since: '2026-02-03' })).toEqual([1, 2, 3, 4])
})

test('no text of a server reaches the terminal with its control characters', async () => {
  const name = '\x1b[2J\x1b]0;owned\x07\u202e\n\x9b'
  const folder = record(name, [
    { ...REFUSED, server: name, method: name, name, refusal: { code: name, rule: name, pointer: name } },
  ])
  for (const flags of [{}, { json: true }]) {
    const { stdout } = await run(show, folder, flags)
    expect(stdout).not.toMatch(/[^ -~\n…]/)
    expect(stdout.trimEnd().split('\n').length).toBe('json' in flags ? 1 : 5)
  }
})

test('every line fits a narrow terminal', async () => {
  const long = '世'.repeat(500)
  const folder = record(long, [
    { ...REFUSED, server: long, method: long, name: long, refusal: { code: long, rule: long } },
  ])
  const { stdout } = await run(show, folder)
  for (const line of stdout.split('\n')) expect(line.replaceAll('世', 'xx').length).toBeLessThanOrEqual(80)
})

test('where nothing was recorded, every command says so, makes nothing, and ends with 3', async () => {
  const folder = join(scratchFolder(), 'absent')
  for (const command of [show, verify, exportLog]) {
    const { code, stdout, stderr } = await run(command, folder)
    expect(code).toBe(3)
    expect(stdout + stderr).toMatch(/^N.*absent\b.*\n$/)
  }
  openState(folder).close()
  expect(await run(verify, folder)).toMatchObject({
    code: 3,
    stdout: expect.stringMatching(/^Nothing to verify/),
  })
  expect(await run(verify, folder, { json: true })).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('"outcome": "empty"'),
  })
})

test('a record that holds is told with what was checked and what was not', async () => {
  const folder = record('run-one', [{ kind: 'start', server: 'files' }, CALL])
  const { code, stdout } = await run(verify, folder)
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^The evidence holds\.\n {2}entries {6}2, in one unbroken chain\n {2}checkpoints {2}1, signed with the key [0-9a-f]{16}…\n {2}not signed {3}nothing\n/,
  )
  expect(stdout).toMatch(/\n {4}2:[0-9a-f]{64}\n.*runs without an end.*: 1\n {4}run-one /)
})

test('a record that does not hold is a failure that names the entry', async () => {
  const folder = record('run-one', [CALL, CALL, CALL])
  const state = openState(folder)
  state.database.exec(
    `DROP TRIGGER evidence_is_not_updated; UPDATE evidence SET body = replace(body, 'allow', 'block') WHERE seq = 2`,
  )
  state.close()
  expect(await run(verify, folder)).toMatchObject({
    code: 'evidence/broken',
    message: 'The evidence does not verify: entry 2: its text is not what was hashed',
    stdout: expect.stringMatching(/^THE EVIDENCE DOES NOT HOLD/),
  })
  const { code, stdout } = await run(verify, folder, { json: true })
  expect([code, field(JSON.parse(stdout), 'outcome')]).toEqual(['evidence/broken', 'broken'])
})

test('a value that cannot be read is a usage error', async () => {
  const folder = record('run-one', [CALL])
  for (const [command, flags] of [
    [show, { since: 'yesterday' }],
    [show, { limit: 0 }],
    [show, { limit: 1.5 }],
    [verify, { expect: '12:abc' }],
    [verify, { key: 'absent.pub' }],
  ] as const) {
    expect(await run(command, folder, flags)).toMatchObject({ code: 'usage/bad-value' })
  }
})

test('an export can be verified from its lines alone', async () => {
  const folder = record('run-one', [CALL, { ...REFUSED, name: 'é\u202e\n' }, CALL])
  const { code, stdout } = await run(exportLog, folder)
  const [header = '', ...lines] = stdout.trimEnd().split('\n')
  expect([code, JSON.parse(header)]).toMatchObject([
    0,
    { format: 'fairlead-evidence-v1', publicKey: expect.stringContaining('PUBLIC KEY') },
  ])
  let previous = GENESIS
  for (const line of lines.slice(0, 3)) {
    const [, body = '', prev, hash] =
      /^\{"entry":(.*),"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/.exec(line) ?? []
    expect(prev).toBe(Buffer.from(previous).toString('hex'))
    previous = linkHash(previous, body)
    expect(hash).toBe(Buffer.from(previous).toString('hex'))
  }
  expect(lines.slice(3).map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { checkpoint: { seq: 3 } },
  ])
})

test('an export keeps pace with a slow reader, and ends quietly when the reader goes away', async () => {
  const folder = record(
    'run-one',
    Array.from({ length: 2000 }, () => CALL),
  )
  const slow = new PassThrough({ highWaterMark: 1024 })
  const running = exportLog.run({ state: folder }, [], context(slow))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(slow.writableLength).toBeLessThan(10_000)
  slow.resume()
  expect(await running).toBe(0)

  let written = 0
  const gone = new Writable({
    write: (_chunk, _encoding, done) =>
      done(++written > 3 ? Object.assign(new Error('gone'), { code: 'EPIPE' }) : null),
  })
  expect(await exportLog.run({ state: folder }, [], context(gone))).toBe(0)
  expect(written).toBe(4)
})

type Flags = Readonly<Record<string, string | number | boolean | undefined>>

function record(run: string, entries: readonly EvidenceEntry[], folder = scratchFolder(), at?: Date): string {
  const state = openState(folder)
  const evidence = openEvidence(state, { run, clock: () => at ?? new Date('2026-02-03T04:05:06.789Z') })
  for (const entry of entries) evidence.append(entry)
  evidence.close()
  state.close()
  return folder
}

async function run(command: AnyCommand, folder: string, flags: Flags = {}) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const text = () => ({ stdout: String(out.read() ?? ''), stderr: String(err.read() ?? '') })
  const defaults = Object.entries(command.flags).map(([name, flag]) => [
    name,
    'default' in flag ? flag.default : flag.kind === 'boolean' ? false : undefined,
  ])
  try {
    const code = await command.run({ ...Object.fromEntries(defaults), state: folder, ...flags }, [], {
      ...context(out),
      stderr: err,
    })
    return { code, ...text() }
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    return { code: error.code, message: error.message, ...text() }
  }
}

function context(stdout: Writable) {
  return { stdout, stderr: new PassThrough(), env: {}, cwd: '/' }
}
