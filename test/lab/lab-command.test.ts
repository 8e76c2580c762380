import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openRecords } from '../../src/cli/lab/record-file.ts'
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
    [['report', 'nowhere'], 3, /lab\/no-campaign/],
    [['serve', 'weather', '--listen', '0.0.0.0:80'], 2, /on this machine/],
    [['red-team', '--defence', 'whitelst'], 2, /Did you mean whitelist/],
  ])('%j', async (args, code, told) => {
    const ran = await lab(...args)
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringMatching(told)])
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
