import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeOutcome } from '../../src/lab/campaign/outcome.ts'
import { at, beginWithCampaign, exported, rowsOf, run, textOf } from './exported.ts'
import { madeRecord } from './made-record.ts'

beginWithCampaign(['texts', 'sft', 'grpo'])

test(
  'the same campaigns give the same bytes, in whatever order, and made again',
  { timeout: 60_000 },
  async () => {
    // Half of its trials as another campaign, the other way round.
    const lines = textOf('campaign', 'trials.jsonl').trim().split('\n')
    const halves = [lines.filter((_, index) => index % 2 === 0), lines.filter((_, index) => index % 3 > 0)]
    for (const [index, half] of halves.entries()) {
      await run(
        'lab',
        'run',
        '--environments',
        'weather',
        '--tasks',
        '1',
        '--agents',
        'planner',
        '--out',
        at(`half${index}`),
      )
      const later = half
        .toReversed()
        .map((line) => JSON.stringify({ ...JSON.parse(line), timing: { startMs: 9 } }))
      writeFileSync(at(`half${index}`, 'trials.jsonl'), `${later.join('\n')}\n`)
    }
    const one = await exported('texts', `${at('half0')},${at('half1')}`, at('one'))
    const other = await exported('texts', `${at('half1')},${at('half0')}`, at('other'))
    expect(one.code).toBe(0)
    expect(other.stdout.replaceAll('/other:', '/one:')).toBe(one.stdout)
    for (const name of readdirSync(at('one'))) expect(textOf('one', name)).toBe(textOf('other', name))
  },
)

test('what failed, is invalid or was touched by a defence is counted and never an example', async () => {
  await run(
    'lab',
    'run',
    '--environments',
    'weather',
    '--tasks',
    '1',
    '--agents',
    'planner',
    '--out',
    at('odd'),
  )
  const good = rowsOf('odd', 'trials.jsonl')[0]
  const bad = [
    madeRecord({ plan: { task: 'a' }, end: 'invalid' }),
    madeRecord({ plan: { task: 'b' }, end: 'failed' }),
    madeRecord({ plan: { task: 'c' } }),
    { ...madeRecord({ plan: { task: 'd' }, touched: ['call-stopped'] }), offered: [] },
  ]
  writeFileSync(at('odd', 'trials.jsonl'), bad.map((record) => writeOutcome(record)).join(''))
  expect(await exported('traces', at('odd'), at('none'))).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/1 invalid, 1 not run, 1 recorded without labels, 1 touched by a defence/),
  })
  writeFileSync(at('odd', 'trials.jsonl'), [...bad, good].map((record) => writeOutcome(record)).join(''))
  expect((await exported('traces', at('odd'), at('some'))).code).toBe(0)
  expect(JSON.parse(textOf('some', 'manifest.json'))).toMatchObject({ trials: 1, leftOut: { invalid: 1 } })
})

describe('dataset verify', () => {
  test('finds a byte, a file and a source that are not as the manifest says', async () => {
    expect(await run('dataset', 'verify', at('sft'))).toMatchObject({ code: 0 })
    await exported('sft', at('campaign'), at('changed'))
    const [row] = textOf('changed', 'mixed.sft.jsonl').split('\n')
    appendFileSync(at('changed', 'mixed.sft.jsonl'), `${row}\n`)
    rmSync(at('changed', 'train.sft.jsonl'))
    const ran = await run('dataset', 'verify', at('changed'), '--json')
    expect([ran.code, JSON.parse(ran.stdout).faults]).toEqual([
      1,
      ['train.sft.jsonl is not there', expect.stringContaining('mixed.sft.jsonl was changed')],
    ])
  })

  test('says what a manifest is: where from, under which licence, how many of each label and class', () => {
    const manifest = JSON.parse(textOf('texts', 'manifest.json'))
    expect(manifest).toMatchObject({
      format: 'fairlead-dataset/1',
      as: 'texts',
      licence: expect.stringContaining('Apache-2.0'),
      seeds: [1],
      sources: [{ hashes: { records: expect.stringMatching(/^[0-9a-f]{64}$/) } }],
    })
    const lines = rowsOf('texts', 'train.jsonl')
    expect(manifest.rows.train.hostile).toBe(lines.filter(({ label }) => label === 1).length)
    expect(manifest.rows.train.U01).toBe(lines.filter(({ risks = [] }) => risks.includes('U01')).length)
  })
})

describe('what cannot be meant is said by code', () => {
  test.each([
    { doing: () => exported('texts', at('nowhere'), at('x')), code: 3, told: 'lab/no-campaign' },
    { doing: () => exported('texts', at('campaign'), at('campaign')), code: 2, told: 'dataset/other-folder' },
    { doing: () => exported('traces', at('campaign'), at('texts')), code: 2, told: 'dataset/other-folder' },
    { doing: () => exported('moons', at('campaign'), at('x')), code: 2, told: 'moons' },
    { doing: () => run('dataset', 'verify', at('campaign')), code: 3, told: 'dataset/no-manifest' },
    { doing: () => run('dataset', 'annotate', 'next', at('texts'), '--by', '../x'), code: 2, told: '--by' },
    { doing: () => run('dataset', 'annotate', 'next', at('texts')), code: 2, told: '--by' },
    {
      doing: () => run('dataset', 'annotate', 'next', at('grpo'), '--by', 'ada'),
      code: 2,
      told: 'dataset/other-folder',
    },
    {
      doing: () => run('dataset', 'annotate', 'label', at('texts'), 'zz', 'hostile', '--by', 'ada'),
      code: 2,
      told: 'dataset/no-item',
    },
    {
      doing: () => run('dataset', 'annotate', 'label', at('texts'), 'lab-', 'hostile', '--by', 'ada'),
      code: 2,
      told: 'dataset/no-item',
    },
  ])('$told, exit $code', async ({ doing, code, told }) => {
    const ran = await doing()
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(told)])
  })
})
