import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { widthOf } from '../../src/core/plain.ts'
import { openRecords } from '../../src/cli/lab/record-file.ts'
import { listenOnLoopback } from '../../src/net/loopback/http.ts'
import { writeOutcome } from '../../src/lab/campaign/outcome.ts'
import { runHere } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { madeRecord } from './made-record.ts'

const lab = (...args: readonly string[]) => runHere(['lab', ...args])

const SMALL = ['--environments', 'weather', '--tasks', '2', '--agents', 'obedient', '--seeds', '1']

test('a campaign from the first command to the last', { timeout: 60_000 }, async () => {
  const out = join(scratchFolder(), 'run')
  const attack = JSON.parse((await lab('list', 'attacks', '--json')).stdout)[0].name as string
  const asked = [...SMALL, '--attacks', attack, '--defences', 'none,whitelist', '--out']

  const started = await lab('run', ...asked, out, '--most-trials', '1')
  expect([started.code, started.stdout]).toEqual([4, expect.stringContaining('--most-trials')])
  const ended = await lab('run', ...asked, out, '--resume')
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  expect(ended.stdout).toContain('Only 1 seed')

  const page = await lab('report', out, '--format', 'html')
  expect(page.stdout).toBe(readFileSync(join(out, 'report.html'), 'utf8'))
  expect((await lab('report', out)).stdout).toContain('Time that defences add')

  const record = JSON.parse(readFileSync(join(out, 'trials.jsonl'), 'utf8').trim().split('\n').at(-1)!)
  const shown = await lab('show', out, record.key.slice(0, 20))
  expect(shown.stdout).toContain('What it did')
  expect(shown.stdout).toContain(attack)
  expect(await lab('replay', out, record.key)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('the same'),
  })

  // A record that says something else than what happens is found out.
  const other = join(scratchFolder(), 'other')
  await lab('run', ...asked, other)
  writeFileSync(join(other, 'trials.jsonl'), writeOutcome({ ...record, told: 'Something else' }))
  expect(await lab('replay', other, record.key)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('/told'),
  })
})

describe('what cannot be meant is said at once, with what was perhaps meant', () => {
  test.each([
    [['list', 'attakcs'], 2, /Did you mean attacks/],
    [['run', '--environments', 'wether'], 2, /Did you mean weather/],
    [['run', '--suite', 'smok'], 2, /Did you mean smoke/],
    [['run', '--seeds', 'one'], 2, /--seeds/],
    [['run', '--seeds', '1-99999999'], 2, /--seeds/],
    [['run', '--attacks', 'all', '--sample', '3'], 2, /lab\/sample-too-small/],
    [['run', '--guard', 'nothing'], 2, /NAME=COMMAND/],
    [['run', '--endpoint', 'http://127.0.0.1:1/v1'], 2, /--model/],
    [['run', '--environments', 'weather', '--tasks', '0'], 3, /lab\/empty-matrix/],
    [['run', '--attacks', ''], 2, /--attacks cannot be empty/],
    [['run', '--attacks', 'all', '--positions', 'bank'], 2, /One of description, .*content/],
    [['run', '--agents', 'model'], 2, /--endpoint and --model/],
    [['run', '--concurrency', '0'], 2, /At least 1/],
    [['run', '--trial-seconds', '0'], 2, /At least 1/],
    [['run', '--out', ' '], 2, /--out cannot be empty/],
    [['run', '--guard', 'none=mine {command} {args}'], 2, /name that no defence of the lab has/],
    [['run', '--guard', 'mine=mine {command} {args}'], 2, /--defences none,mine/],
    [['red-team', '--budget', '0'], 2, /At least 1/],
    [['red-team', '--defence', 'llm-filter', '--budget', '3'], 4, /lab\/nothing-counted/],
    [['serve', 'weather', '--goal', 'steal-key'], 2, /--attack/],
    [['show', 'nowhere\u001b[2J', 'aa'], 3, /nowhere\\u\{1b\}/],
    [['report', 'nowhere'], 3, /lab\/no-campaign/],
    [['serve', 'weather', '--listen', '0.0.0.0:80'], 2, /on this machine/],
    [['red-team', '--defence', 'whitelst'], 2, /Did you mean whitelist/],
  ])('%j', async (args, code, told) => {
    const ran = await lab(...args)
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringMatching(told)])
  })
})

describe('what lies in a folder already is never lost', () => {
  const asked = ['--environments', 'weather', '--tasks', '1', '--agents', 'obedient', '--seeds', '1', '--out']
  const made = async (): Promise<string> => {
    const out = join(scratchFolder(), 'run')
    expect(await lab('run', ...asked, out)).toMatchObject({ code: 0 })
    return out
  }

  test.each([
    ['is gone', undefined],
    ['is broken', '{'],
    ['is of something else', '{"format":"fairlead-lab-campaign/1","guards":[1]}'],
  ])('trials whose manifest %s are left as they are, and that is said', async (_, manifest) => {
    const out = await made()
    if (manifest === undefined) rmSync(join(out, 'manifest.json'))
    else writeFileSync(join(out, 'manifest.json'), manifest)
    const before = readFileSync(join(out, 'trials.jsonl'), 'utf8')
    for (const args of [
      ['run', ...asked, out],
      ['run', ...asked, out, '--resume', '--eras', 'modern'],
      ['report', out],
    ])
      expect(await lab(...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('lab/no-manifest'),
      })
    expect(readFileSync(join(out, 'trials.jsonl'), 'utf8')).toBe(before)
  })

  test('trials of another version are looked at, and not gone on with', async () => {
    const out = await made()
    const file = join(out, 'manifest.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"fairlead": "[^"]*"/, '"fairlead": "0.0.0"'))
    expect(await lab('run', ...asked, out, '--resume')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/lab\/other-campaign[^]*/),
    })
    expect((await lab('report', out)).code).toBe(0)
  })

  test('one trial is found by its key, and none or several are told apart', async () => {
    const out = await made()
    expect((await lab('show', out, 'zz')).stderr).toContain('No trial has a key')
    expect((await lab('show', out, '')).code).toBe(0)
    await lab('run', ...asked, `${out}2`, '--eras', 'all')
    expect((await lab('show', `${out}2`, '')).stderr).toContain('lab/many-trials')
  })

  test('a record of a stranger moves no cursor, whatever is asked of it', async () => {
    const out = await made()
    const file = join(out, 'trials.jsonl')
    const record = JSON.parse(readFileSync(file, 'utf8'))
    const evil = '\u001b[31m\u202e'
    writeFileSync(
      file,
      writeOutcome({ ...record, told: evil, plan: { ...record.plan, defence: evil, agent: evil } }),
    )
    for (const args of [
      ['report', out],
      ['report', out, '--tables', 'all'],
      ['report', out, '--format', 'markdown'],
      ['report', out, '--format', 'json'],
      ['show', out, record.key],
      ['show', out, record.key, '--json'],
      ['replay', out, record.key],
    ]) {
      const { stdout, stderr } = await lab(...args)
      expect(stdout + stderr, args.join(' ')).not.toContain('\u001b')
      expect(stdout, args.join(' ')).not.toBe('')
    }
  })
})

test('a guard that does not start says why in words that move no cursor, and is in no figure', async () => {
  const out = join(scratchFolder(), 'run')
  const guard = `mine=sh -c 'printf "\\033[2Jno licence" >&2; exit 3' {command} {args}`
  const ran = await lab('run', ...SMALL, '--defences', 'mine', '--guard', guard, '--out', out)
  expect(ran.stderr).toContain('the guard mine does not start')
  expect(ran.stderr).toContain('no licence')
  expect(ran.stderr).not.toContain('\u001b')
  expect(ran.stdout).toContain('guard-ended')
  expect(ran.stdout).not.toContain('utility')
})

test.each([80, 40])('lists and summaries take %i columns, and names are whole', async (columns) => {
  const out = join(scratchFolder(), 'run')
  const env = { COLUMNS: String(columns) }
  const lists = await runHere(['lab', 'list'], env)
  for (const name of ['fairlead-balanced-without-hooks', 'directive-and-forged-user'])
    expect(lists.stdout).toContain(name)
  const ran = await runHere(['lab', 'run', ...SMALL, '--attacks', 'false-error', '--out', out], env)
  const report = await runHere(['lab', 'report', out, '--tables', 'all'], env)
  for (const { stdout } of [lists, ran])
    expect(stdout.split('\n').filter((line) => widthOf(line) > columns && !line.includes(out))).toEqual([])
  expect(report.code).toBe(0)
})

test('a defence that lacks something says so before the campaign', async () => {
  const out = join(scratchFolder(), 'run')
  const ran = await lab('run', ...SMALL, '--defences', 'llm-filter', '--out', out)
  expect(ran.stderr).toContain('nothing will be said of llm-filter: it needs a language model')
})

test('a port that is taken is told as that', async () => {
  const taken = await listenOnLoopback(() => {})
  onTestFinished(taken.close)
  const address = new URL(taken.origin).host
  const ran = await lab('serve', 'weather', '--listen', address)
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(`Cannot listen on ${address}`)])
})

test('the first screen says for each defence what it costs, what gets through and what it never saw', async () => {
  const out = join(scratchFolder(), 'run')
  const asked = [...SMALL, '--attacks', 'false-error,planted-mail', '--environments', 'weather,mail']
  const args = asked.filter((word, at) => !(word === 'weather' && at === 1) && !(at === 0))
  const { stdout } = await lab('run', ...args, '--defences', 'none,whitelist', '--out', out)
  const screen = stdout.split('\n').slice(0, 24).join('\n')
  expect(screen).toMatch(/\nnone\n {2}obedient utility 100\.0 .*ASR/)
  expect(screen).toMatch(/\nwhitelist\n[^]*scope {4}.*out of scope ASR/)
  expect(screen).toMatch(/missed {3}U\d\d \d+\/\d+/)
  expect((await lab('report', out, '--tables', 'positions')).stdout).toContain('By position')
  expect(await lab('report', out, '--tables', 'positons')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('risk-classes'),
  })
})

describe('the file of records', () => {
  const record = (seed: number) => madeRecord({ plan: { seed } })

  test('drops half a last line, and refuses a broken one before it', () => {
    const path = join(scratchFolder(), 'trials.jsonl')
    const [one, two] = [writeOutcome(record(1)), writeOutcome(record(2))]
    writeFileSync(path, one + two.slice(0, -1))
    openRecords(path, 'trials.jsonl', 'append').close()
    expect(readFileSync(path, 'utf8')).toBe(one)

    for (const broken of [
      '{"key":"x"}\n',
      'what\n',
      '\n',
      '[]\n',
      '{"key":1,"plan":{},"steps":[],"touches":[]}\n',
    ]) {
      writeFileSync(path, one + broken + two)
      expect(() => openRecords(path, 'trials.jsonl', 'append')).toThrow(
        expect.objectContaining({ code: 'lab/bad-record', message: expect.stringContaining('line 2') }),
      )
      expect(readFileSync(path, 'utf8')).toBe(one + broken + two)
    }
  })

  test('is sorted as asked, the newest outcome of each trial once, and goes on after that', () => {
    const path = join(scratchFolder(), 'trials.jsonl')
    const file = openRecords(path, 'trials.jsonl', 'append')
    const [one, two, three] = [record(1), record(2), record(3)]
    const older = { key: two.key, plan: two.plan, notRun: { code: 'lab/too-slow', message: '' } }
    for (const outcome of [three, older, one, two]) file.append(outcome)
    file.sort([one.key, two.key, three.key])
    expect(readFileSync(path, 'utf8')).toBe([one, two, three].map(writeOutcome).join(''))
    const four = { ...record(4), told: 'Ünïcödé and a line\nbreak' }
    file.append(four)
    expect([file.read(four.key), file.read(one.key), [...file.keys()].length]).toEqual([four, one, 4])
    file.close()
  })
})
