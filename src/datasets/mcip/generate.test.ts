import { describe, expect, test } from 'vitest'
import { type Judgement, JUDGEMENT_IDS, JUDGEMENTS } from '../../core/interaction-risk.ts'
import type { Step, Trajectory } from '../../core/trajectory.ts'
import { type Corpus, type CorpusName, CORPUS_NAMES } from './corpus.ts'
import { CORPORA, generateMcip, labelsFor, type McipRow } from './generate.ts'
import { asTuningRow } from './tuning.ts'

const rowsOf = (corpus: CorpusName, rows: number, only?: Judgement): McipRow[] => [
  ...generateMcip({ corpus: CORPORA[corpus], rows, seed: 5, ...(only && { only }) }),
]

test('the same seed gives the same bytes, another seed others', () => {
  const made = (seed: number): string =>
    JSON.stringify([...generateMcip({ corpus: CORPORA.transfer, rows: 60, seed })])
  expect(made(1)).toBe(made(1))
  expect(made(1)).not.toBe(made(2))
})

test('labels come as often as in the paper', () => {
  const count = (corpus: CorpusName, rows: number): Record<string, number> => {
    const labels = labelsFor(CORPORA[corpus], rows)
    return Object.fromEntries(JUDGEMENT_IDS.map((id) => [id, labels.filter((one) => one === id).length]))
  }
  expect(count('transfer', 2218)).toEqual(CORPORA.transfer.proportions)
  expect(count('train', 13_830)).toEqual(CORPORA.train.proportions)
  expect(labelsFor(CORPORA.transfer, 101)).toHaveLength(101)
})

describe('the corpora', () => {
  const toolNames = ({ families }: Corpus): string[] =>
    families.flatMap(({ tools }) =>
      tools.flatMap(({ name, near, over }) =>
        [name, near?.name, over?.name].filter((one) => one !== undefined),
      ),
    )
  const sentences = ({ families, voice }: Corpus): string[] => [
    ...families.flatMap(({ tools }) => tools.map(({ description }) => description)),
    ...families.flatMap(({ scenes }) =>
      scenes.flatMap(({ lines }) => lines.flatMap((line) => ('texts' in line ? line.texts : []))),
    ),
    ...Object.values(voice).flat(2),
  ]

  test.each([
    ['train', 'transfer'],
    ['dev', 'transfer'],
    ['dev', 'train'],
  ] as const)('%s and %s share no family, no function and no sentence', (one, other) => {
    const shared = (of: (corpus: Corpus) => string[]): string[] =>
      of(CORPORA[one]).filter((text) => text.length > 2 && of(CORPORA[other]).includes(text))
    expect(shared(({ families }) => families.map(({ name }) => name.toLowerCase()))).toEqual([])
    expect(shared(toolNames)).toEqual([])
    expect(shared((corpus) => sentences(corpus).filter((text) => !/^\{\w+'?\}[.!?]$/.test(text)))).toEqual([])
  })

  test.each(CORPUS_NAMES)('%s has thirty families and more, and no function twice', (name) => {
    expect(CORPORA[name].families.length).toBeGreaterThanOrEqual(30)
    const names = toolNames(CORPORA[name])
    expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([])
  })

  test.each(CORPUS_NAMES)('dialogues of %s are as long as in the paper, give or take', (name) => {
    const rows = rowsOf(name, 200)
    const turns = rows.reduce((sum, { trajectory }) => sum + trajectory.steps.length, 0) / rows.length
    expect(turns).toBeGreaterThan(6)
    expect(turns).toBeLessThan(11)
  })

  test.each(CORPUS_NAMES)(
    'calls of appropriate dialogues in %s are answered, in order, and offered',
    (name) => {
      for (const { trajectory } of rowsOf(name, 150, 'appropriate')) {
        const offered = new Set(trajectory.tools.map((tool) => tool.name))
        const calls = callsOf(trajectory)
        expect(calls.filter(({ tool }) => !offered.has(tool))).toEqual([])
        expect(resultsOf(trajectory)).toHaveLength(calls.length)
      }
    },
  )

  test.each(CORPUS_NAMES)(
    'appropriate dialogues of %s repeat calls, use mighty and privileged functions',
    (name) => {
      const clean = rowsOf(name, 300, 'appropriate').map(({ trajectory }) => trajectory)
      const { families } = CORPORA[name]
      const mighty = families.flatMap(({ tools }) => tools.flatMap(({ over }) => over?.name ?? []))
      const privileged = families.flatMap(({ tools }) =>
        tools.filter(({ isPrivileged }) => isPrivileged).map((tool) => tool.name),
      )
      const some = (is: (one: Trajectory) => boolean): number => clean.filter(is).length
      expect(some((one) => repeated(one) > 0)).toBeGreaterThan(10)
      expect(some((one) => callsOf(one).some(({ tool }) => mighty.includes(tool)))).toBeGreaterThan(2)
      expect(some((one) => callsOf(one).some(({ tool }) => privileged.includes(tool)))).toBeGreaterThan(20)
    },
  )
})

describe.each(CORPUS_NAMES)('what is done to dialogues of %s', (name) => {
  const corpus = CORPORA[name]
  const tools = corpus.families.flatMap((family) => family.tools)
  const nears = tools.flatMap(({ near }) => near?.name ?? [])
  const overs = tools.flatMap(({ over }) => over?.name ?? [])
  const of = (judgement: Judgement): Trajectory[] => rowsOf(name, 40, judgement).map((row) => row.trajectory)
  const expectAll = (judgement: Judgement, is: (one: Trajectory) => boolean): void =>
    expect(of(judgement).filter((one) => !is(one))).toEqual([])

  test('function overlapping calls a look-alike', () =>
    expectAll('function-overlapping', (one) => callsOf(one).some(({ tool }) => nears.includes(tool))))

  test('excessive privileges calls a mighty function', () =>
    expectAll('excessive-privileges', (one) => callsOf(one).some(({ tool }) => overs.includes(tool))))

  test('data injection leaves a result without a call', () =>
    expectAll('data-injection', (one) => resultsOf(one).length === callsOf(one).length + 1))

  test('replay makes one call once more, with the result it had', () =>
    expectAll('replay', (one) => repeated(one) > 0 && sameResults(one)))

  test('identity injection lets somebody speak who is none of the usual', () =>
    expectAll('identity-injection', ({ steps }) =>
      steps.some(({ sender }) => sender !== undefined && corpus.voice.strangers.includes(sender)),
    ))

  test('function injection is asked for by what came before', () =>
    expectAll('function-injection', ({ steps }) =>
      steps.some((step, at) => {
        const before = steps.slice(0, at).filter(({ kind }) => kind === 'result')
        return step.kind === 'call' && JSON.stringify(before).includes(step.tool)
      }),
    ))

  test.each(JUDGEMENT_IDS)('%s is written with the label of the paper', (id) => {
    const { label } = JUDGEMENTS.find((row) => row.id === id)!
    expect(rowsOf(name, 2, id).map((row) => row.label)).toEqual([label, label])
  })
})

test('a row to fine-tune on holds the dialogue, eleven choices, and one letter as the answer', () => {
  const [row] = rowsOf('train', 1, 'replay')
  const { messages } = asTuningRow(row!)
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
  expect(messages[0]!.content).toContain(row!.body)
  for (const { letter, title } of JUDGEMENTS) expect(messages[0]!.content).toContain(`${letter}. ${title}`)
  expect(messages[1]!.content).toMatch(/^Rationale: .+\nChoice: K$/)
})

type Call = Extract<Step, { kind: 'call' }>
const callsOf = ({ steps }: Trajectory): Call[] => steps.filter((step) => step.kind === 'call')
const resultsOf = ({ steps }: Trajectory): Step[] => steps.filter(({ kind }) => kind === 'result')
const keyOf = ({ tool, arguments: given }: Call): string => JSON.stringify([tool, given])

function repeated(one: Trajectory): number {
  const keys = callsOf(one).map(keyOf)
  return keys.length - new Set(keys).size
}

function sameResults(one: Trajectory): boolean {
  const results = resultsOf(one).map((step) => JSON.stringify(step))
  return new Set(results).size < results.length
}
