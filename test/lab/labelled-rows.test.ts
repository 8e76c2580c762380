import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Shape, SHAPES } from '../../src/datasets/lab/export.ts'
import { wordingsOf } from '../../src/datasets/lab/draft.ts'
import type { TrialRecord } from '../../src/lab/record.ts'
import { at, ATTACKS, beginWithCampaign, rowsOf, run } from './exported.ts'

type Made = TrialRecord['steps'][number]

const SHAPE_NAMES = Object.keys(SHAPES) as readonly Shape[]

beginWithCampaign(SHAPE_NAMES)

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
