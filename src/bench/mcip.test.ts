import { describe, expect, test } from 'vitest'
import { JUDGEMENTS } from '../core/interaction-risk.ts'
import { CORPORA, generateMcip } from '../datasets/mcip/generate.ts'
import { createLabeller } from '../flow/label.ts'
import { figuresOf } from './mcip/figures.ts'
import { byGuardian, byLanguageModel, byRules } from './mcip/judges.ts'
import { readMcipRows } from './mcip/rows.ts'
import { benchMcip } from './mcip.ts'
import { readResult } from './read-result.ts'
import { reportOf } from './report.ts'
import { runUtility } from './utility/run-utility.ts'

const made = [...generateMcip({ corpus: CORPORA.transfer, rows: 60, seed: 4 })]
const text = made.map((row) => `${JSON.stringify(row)}\n`).join('')
// Few enough to be quick; what floors come to is not looked at here.
const FEW = { floorRows: 11 }
const labels = new Map(made.map(({ id, label }) => [id, JUDGEMENTS.find((row) => row.label === label)!.id]))

describe('figures', () => {
  const figures = figuresOf([
    { label: 'appropriate', judgement: 'appropriate' },
    { label: 'appropriate', judgement: 'replay' },
    { label: 'replay', judgement: 'replay' },
    { label: 'replay', judgement: 'data-injection' },
    { label: 'data-injection', judgement: 'appropriate' },
  ])

  test('Safety Awareness takes one risk for as good as another', () => {
    const { accuracy, macroF1, recallSafe, recallUnsafe } = figures.safetyAwareness
    expect(accuracy).toMatchObject({ hits: 3, of: 5 })
    expect(recallSafe).toMatchObject({ hits: 1, of: 2 })
    expect(recallUnsafe).toMatchObject({ hits: 2, of: 3 })
    expect(macroF1).toBeCloseTo((2 / 4 + 4 / 6) / 2)
  })

  test('Risk Resistance does not, and counts each class that occurs alike', () => {
    expect(figures.riskResistance.accuracy).toMatchObject({ hits: 2, of: 5 })
    expect(figures.riskResistance.macroF1).toBeCloseTo((2 / 4 + 2 / 4 + 0) / 3)
    expect(figures.risksOnly.accuracy).toMatchObject({ hits: 1, of: 3 })
    expect(figures.perClass.replay).toEqual({ rows: 2, precision: 0.5, recall: 0.5, f1: 0.5 })
    expect(figures.confusion.replay).toEqual({ replay: 1, 'data-injection': 1 })
  })

  test('alarms on appropriate dialogues are counted apart', () => {
    expect(figures.cleanAlarms).toMatchObject({ hits: 1, of: 2 })
  })

  test('of nothing there are no figures', () => {
    const none = figuresOf([])
    expect([none.safetyAwareness.accuracy, none.riskResistance.macroF1, none.cleanAlarms]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('bench run mcip', () => {
  test('a judge that knows the labels is right everywhere, and one that says nothing is in no figure', async () => {
    const rows = readMcipRows([{ file: 'a.jsonl', text }], 'trajectory')
    const knows = await benchMcip(rows, { name: 'knows', judge: ({ id }) => labels.get(id) }, FEW)
    const [one] = knows.result.corpora
    expect(one).toMatchObject({ corpus: 'transfer', rows: 60, notChecked: { unread: 0, unjudged: 0 } })
    expect([one!.safetyAwareness.accuracy?.value, one!.riskResistance.macroF1]).toEqual([1, 1])
    expect(one!.floors['flag none']?.cleanAlarms?.value).toBe(0)
    expect(one!.floors['flag all']?.cleanAlarms?.value).toBe(1)
    const silent = await benchMcip(rows, { name: 'silent', judge: () => undefined }, FEW)
    expect(silent.result.corpora[0]).toMatchObject({ rows: 0, notChecked: { unjudged: 60 } })
  })

  test('the guardian judges a body as it judges the trajectory that the body tells', async () => {
    const judged = async (from: 'trajectory' | 'body') =>
      (await benchMcip(readMcipRows([{ file: 'a.jsonl', text }], from), byGuardian, FEW)).scored.map(
        (one) => one.judgement,
      )
    expect(await judged('body')).toEqual(await judged('trajectory'))
  })

  test('a language model is right or wrong by its letter, and not checked where it names none', async () => {
    const rows = readMcipRows([{ file: 'a.jsonl', text }], 'trajectory')
    const saying = (content: string) =>
      byLanguageModel('scripted', () => Promise.resolve({ content, inputTokens: 1, outputTokens: 1 }))
    const one = (await benchMcip(rows, saying('Rationale: fine.\nChoice: A'), FEW)).result.corpora[0]!
    expect(one.safetyAwareness.recallSafe?.value).toBe(1)
    expect(one.safetyAwareness.recallUnsafe?.value).toBe(0)
    const mute = (await benchMcip(rows, saying('I would rather not say.'), FEW)).result.corpora[0]!
    expect(mute.notChecked.unjudged).toBe(60)
  })

  test('corpora are told apart, and a dialogue that cannot be read is not checked', async () => {
    const more =
      '{"body": "no dialogue at all", "label": "true"}\n{"body": "User: hi\\nAssistant: hi", "label": true}\n'
    const rows = readMcipRows(
      [
        { file: 'a.jsonl', text },
        { file: 'in/theirs.jsonl', text: more },
      ],
      'trajectory',
    )
    const { result } = await benchMcip(rows, byRules, FEW)
    expect(result.corpora.map(({ corpus, rows: count }) => [corpus, count])).toEqual([
      ['transfer', 60],
      ['theirs', 1],
    ])
    expect(result.corpora[1]?.notChecked.unread).toBe(1)
  })

  test.each([
    ['{"body": "User: x", "label": "odd"}', /rows, line 2: its label/],
    ['{"label": "true"}', /rows, line 2: it has neither/],
    ['{"label": "true", "trajectory": {"steps": [{"kind": "call"}]}}', /rows, line 2: a step/],
    ['{"label"', /rows, line 2: it is no JSON/],
  ])('%s is refused with its line', (row, message) => {
    const first = text.slice(0, text.indexOf('\n') + 1)
    expect(() => readMcipRows([{ file: 'rows', text: first + row }], 'trajectory')).toThrow(message)
  })

  test('appropriate dialogues keep all their calls where nothing is judged, and the result is read again as printed', async () => {
    const rows = readMcipRows([{ file: 'a.jsonl', text }], 'trajectory')
    const options = {
      pack: 'none',
      labeller: createLabeller(),
      policy: undefined,
      cascade: undefined,
      isUserTold: true,
    }
    const utility = await runUtility(rows.rows.slice(0, 30), options)
    expect(utility[0]?.without?.value).toBe(1)
    expect(utility[0]?.with?.value).toBe(1)
    const { result } = await benchMcip(rows, byRules, FEW)
    const whole = { ...result, utility }
    const again = readResult(JSON.stringify(whole), 'result.json')
    expect(reportOf(again)).toBe(reportOf(whole))
    expect(reportOf(whole)).toContain('| transfer | −utility | 100.0')
  })
})
