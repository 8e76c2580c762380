import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workThrough } from '../../src/cli/dataset/work.ts'
import { SHAPE_NAMES } from '../../src/datasets/lab/export.ts'
import { wordingsOf } from '../../src/datasets/lab/draft.ts'
import { writeOutcome } from '../../src/lab/campaign/outcome.ts'
import type { TrialRecord } from '../../src/lab/record.ts'
import { type Ran, runHere } from '../cli/fairlead.ts'
import { madeRecord } from './made-record.ts'

const ATTACKS = [
  'as-the-house-wants',
  'misuse-server-tool',
  'sleeper-word',
  'hidden-comment',
  'loud-directive',
  'planted-todo',
  'poisoned-enum',
  'poisoned-instructions',
  'return-injection',
  'shadow-order',
]

type Made = TrialRecord['steps'][number]

let place: string
const at = (...names: readonly string[]): string => join(place, ...names)
const run = (...args: readonly string[]): Promise<Ran> => runHere(args)
const textOf = (...names: readonly string[]): string => readFileSync(at(...names), 'utf8')
const rowsOf = (...names: readonly string[]) =>
  textOf(...names)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const exported = (as: string, from: string, out: string): Promise<Ran> =>
  run('dataset', 'export', '--from-lab', from, '--as', as, '--out', out)

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'fairlead-lab-data-'))
  const axes = ['--environments', 'weather,todo', '--tasks', '1', '--agents', 'planner,obedient']
  const rest = ['--attacks', ATTACKS.join(','), '--seeds', '1', '--out', at('campaign')]
  expect((await run('lab', 'run', ...axes, ...rest)).code).toBe(0)
  for (const as of SHAPE_NAMES) expect(await exported(as, at('campaign'), at(as))).toMatchObject({ code: 0 })
}, 60_000)

afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('rows go straight into what reads such rows', () => {
  test('texts into bench run texts and model train', { timeout: 60_000 }, async () => {
    const data = ['--data', at('texts', 'train.jsonl')]
    const trained = await run('model', 'train', ...data, '--out', at('weights'))
    expect([trained.code, trained.stdout]).toEqual([0, expect.stringContaining('instruction.weights')])
    const bench = await run(
      'bench',
      'run',
      'texts',
      '--data',
      at('texts', 'test.jsonl'),
      '--judge',
      'detectors',
      '--json',
    )
    const sets = JSON.parse(bench.stdout) as { readonly rows: number }
    expect([bench.code, sets.rows]).toEqual([0, rowsOf('texts', 'test.jsonl').length])
  })

  test('traces into bench run traces, every row and every step of it', { timeout: 60_000 }, async () => {
    const data = ['--data', at('traces', 'test.jsonl')]
    const ran = await run('bench', 'run', 'traces', ...data, '--models', 'none', '--json')
    const result = JSON.parse(ran.stdout)
    const rows = rowsOf('traces', 'test.jsonl')
    const labelled = (name: string): number => rows.filter(({ label }) => label === name).length
    expect(ran.code).toBe(0)
    expect(result.notChecked).toMatchObject({ rows: [], inPart: 0 })
    expect([result.attacks.rows, result.failed.rows, result.benign.rows]).toEqual(
      ['attack-success', 'attack-failed', 'benign'].map(labelled),
    )
    expect(Math.min(labelled('attack-success'), labelled('benign'))).toBeGreaterThan(0)
  })

  test('grpo into dataset reward: a run that was good is worth 1, one that obeyed nothing, by the world', async () => {
    const sft = rowsOf('sft', 'mixed.sft.jsonl')
    const about = rowsOf('sft', 'about.jsonl').filter(({ file }) => file === 'mixed.sft.jsonl')
    const campaign = new Map(rowsOf('campaign', 'trials.jsonl').map((record) => [record.key, record]))
    const good = sft.slice(0, 6).map(({ messages }, index) => ({
      label: { trial: campaign.get(about[index].trial).plan },
      completion: messages.slice(2),
    }))
    const obeyed = rowsOf('campaign', 'trials.jsonl').filter(
      ({ isReached, steps }) => isReached === true && steps.some(({ origin }: Made) => origin === 'lure'),
    )
    const bad = obeyed.slice(0, 6).map(({ plan, steps, told }) => ({
      label: { trial: plan },
      completion: [
        ...steps.map(({ server, tool, input }: Made) => JSON.stringify({ server, tool, tool_params: input })),
        told || 'Done.',
      ],
    }))
    const none = [{ label: { trial: good[0]!.label.trial }, completion: 'I will not.' }]
    writeFileSync(
      at('done.jsonl'),
      [...good, ...bad, ...none].map((row) => `${JSON.stringify(row)}\n`).join(''),
    )
    const ran = await run('dataset', 'reward', '--data', at('done.jsonl'))
    expect(ran.code).toBe(0)
    expect(
      ran.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).reward),
    ).toEqual([...good.map(() => 1), ...bad.map(() => 0), 0])
  })

  test('a reward for a trial that this lab does not have is an error, not 0', async () => {
    const [{ label }] = rowsOf('grpo', 'train.grpo.jsonl')
    const odd = { label: { trial: { ...label.trial, task: 'moon' } }, completion: 'x' }
    writeFileSync(at('odd.jsonl'), `${JSON.stringify(odd)}\n`)
    expect(await run('dataset', 'reward', '--data', at('odd.jsonl'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('dataset/bad-row'),
    })
  })
})

describe('labels', () => {
  test('are hostile where a lure stands, and then the attacker’s words are marked', () => {
    const rows = ['train', 'test', 'mixed'].flatMap((split) => rowsOf('texts', `${split}.jsonl`))
    const hostile = rows.filter(({ label }) => label === 1)
    const places = ['definition', 'instructions', 'log', 'prompt', 'resource', 'result']
    const found = new Set(hostile.map(({ read }) => read))
    expect(places.filter((read) => !found.has(read))).toEqual([])
    expect(hostile.length).toBeGreaterThan(20)
    for (const { from, to, text, attack, risks } of hostile) {
      expect(ATTACKS).toContain(attack)
      expect(risks.length).toBeGreaterThan(0)
      if (from !== undefined) expect(text.slice(from, to).split(' ').length).toBeGreaterThan(3)
    }
    const benign = rows.filter(({ label }) => label === 0)
    expect(benign.length).toBeGreaterThan(20)
    expect(benign.filter(({ text }) => /attacker|id_example/.test(text))).toEqual([])
  })

  test('link a hostile text to its honest twin, which says the same without the attacker’s words', () => {
    const rows = ['train', 'test', 'mixed'].flatMap((split) => rowsOf('texts', `${split}.jsonl`))
    const byId = new Map(rows.map((row) => [row.id, row]))
    const twins = rows.filter(({ twin }) => twin !== undefined)
    expect(twins.length).toBeGreaterThan(10)
    for (const { twin, read, server, label } of twins)
      expect([label, byId.get(twin)]).toEqual([1, expect.objectContaining({ label: 0, read, server })])
  })

  test('of traces say why each call was made, and which calls obeyed', () => {
    for (const row of rowsOf('traces', 'mixed.jsonl')) {
      const bent = row.steps.flatMap(({ origin }: Made, step: number) => (origin === 'task' ? [] : [step]))
      expect(row.attack ?? []).toEqual(bent)
      if (row.label === 'benign') expect([bent, row.injected]).toEqual([[], undefined])
    }
  })

  test('of preference share every word before they part', () => {
    const rows = ['train', 'mixed'].flatMap((split) => rowsOf('preference', `${split}.preference.jsonl`))
    expect(rows.length).toBeGreaterThan(3)
    for (const { prompt, chosen, rejected } of rows) {
      expect(prompt.at(-1).role).toBe('user')
      expect(chosen).not.toEqual(rejected)
      expect([chosen[0].role, rejected[0].role]).toEqual(['assistant', 'assistant'])
    }
  })
})

test('no attack, no environment and no wording of an attacker is both to train on and in the test', () => {
  for (const as of SHAPE_NAMES) {
    const about = rowsOf(as, 'about.jsonl')
    const [train, tested] = ['train', 'test'].map((split) =>
      about.filter(({ file }: { file: string }) => file.startsWith(split)),
    )
    expect(train!.length * tested!.length).toBeGreaterThan(0)
    for (const what of ['attack', 'environment']) {
      const known = new Set(train!.map((row) => row[what]).filter(Boolean))
      expect(tested!.filter((row) => known.has(row[what]))).toEqual([])
    }
  }
  const wordings = (split: string): string[] =>
    rowsOf('texts', `${split}.jsonl`)
      .filter(({ from }) => from !== undefined)
      .flatMap(({ text, from, to }) => text.slice(from, to).split(/(?<=[.!?]) |["\\\n]/))
      .flatMap((sentence: string) => wordingsOf(sentence))
  const learned = new Set(wordings('train'))
  expect(learned.size).toBeGreaterThan(10)
  expect(wordings('test').filter((wording) => learned.has(wording))).toEqual([])
})

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

describe('annotation', () => {
  const annotate = (...args: readonly string[]): Promise<Ran> => run('dataset', 'annotate', ...args)
  const next = async (by: string) =>
    JSON.parse((await annotate('next', at('queue'), '--by', by, '--json')).stdout)

  beforeAll(async () => {
    await exported('texts', at('campaign'), at('queue'))
  })

  test('shows everybody the same items in the same order, without what the dataset says of them', async () => {
    const [ada, bob] = [await next('ada'), await next('bob')]
    expect(ada).toEqual(bob)
    expect(ada.labels).toEqual(['hostile', 'benign', 'unsure'])
    expect(
      Object.keys(ada.item).filter((name) =>
        ['label', 'attack', 'risks', 'family', 'twin', 'group'].includes(name),
      ),
    ).toEqual([])
  })

  test('item by item, from a terminal or a script; what is no label is asked again', async () => {
    const written: string[] = []
    const stdout = Object.assign(new Readable(), { write: (text: string) => written.push(text) })
    const context = { stdout, stderr: stdout, env: {}, cwd: '/' } as never
    const input = Readable.from([Buffer.from('h looks bad\nwhat\n\nb\nunsure\nq\n')])
    expect(await workThrough(at('queue'), { seed: 1 }, 'ada', input, context)).toBe(0)
    expect(written.join('')).toContain('what is no label here')
    expect(written.at(-1)).toContain('3 labelled, some are left')
    expect(rowsOf('queue', 'labels', 'ada.jsonl').map(({ label, note }) => [label, note])).toEqual([
      ['hostile', 'looks bad'],
      ['benign', undefined],
      ['unsure', undefined],
    ])
  })

  test('a line that was cut off with its program is dropped, and the next is whole', async () => {
    const ids = rowsOf('queue', 'labels', 'ada.jsonl').map(({ id }) => id)
    for (const [id, label] of [
      [ids[0], 'hostile'],
      [ids[1], 'hostile'],
      [ids[2], 'benign'],
    ])
      expect((await annotate('label', at('queue'), id, label, '--by', 'bob')).code).toBe(0)
    appendFileSync(at('queue', 'labels', 'bob.jsonl'), '{"id":"lab-0","la')
    expect((await annotate('status', at('queue'))).code).toBe(0)
    expect((await annotate('label', at('queue'), ids[2], 'b', '--by', 'bob', '--note', 'again')).code).toBe(0)
    expect(rowsOf('queue', 'labels', 'bob.jsonl').map(({ id }) => id)).toEqual([...ids, ids[2]])
  })

  test('who agrees with whom is counted, contradictions are decided, and what is settled goes into the bench', async () => {
    const status = async () => JSON.parse((await annotate('status', at('queue'), '--json')).stdout)
    const before = await status()
    // Both sure of two items, one the same, one not: observed 1/2; chance 1/2 · 1 + 1/2 · 0.
    expect(before.cohen).toEqual([{ one: 'ada', other: 'bob', value: 0, observed: 0.5, n: 2 }])
    expect(before.counts).toMatchObject({ agreed: 1, contradicted: 1 })
    const [{ id }] = before.contradictions
    expect(await annotate('export', at('queue'), '--out', at('labelled.jsonl'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('dataset/unsettled'),
    })
    expect((await annotate('settle', at('queue'), id, 'benign', '--by', 'eve')).code).toBe(0)
    expect((await status()).counts).toMatchObject({ agreed: 1, decided: 1, contradicted: 0 })
    expect((await annotate('export', at('queue'), '--out', at('labelled.jsonl'))).code).toBe(0)
    const rows = rowsOf('labelled.jsonl')
    expect(new Set(rows.map((row) => row.label))).toEqual(new Set([0, 1]))
    expect(rows.length).toBe(2)
    expect(rows.find((row) => row.id === id).label).toBe(0)
    const bench = await run('bench', 'run', 'texts', '--data', at('labelled.jsonl'), '--judge', 'detectors')
    expect(bench.code).toBe(0)
    expect((await run('dataset', 'verify', at('queue'))).code).toBe(0)
  })
})
