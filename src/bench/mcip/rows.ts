import { fail } from '../../core/error.ts'
import { type Judgement, JUDGEMENTS } from '../../core/interaction-risk.ts'
import type { Step, Trajectory, TrajectoryTool } from '../../core/trajectory.ts'
import { field, isArray, type JsonValue, listField, stringField } from '../../core/value.ts'
import { type Reader, readRows } from '../../datasets/riskcue/rows.ts'
import type { BenchFile } from '../read-rows.ts'
import type { ExpectedCall } from '../utility/match-calls.ts'
import { readExpected } from '../utility/read-expected.ts'
import { readBody } from './read-body.ts'
import { readTools, toolsIn } from './read-tools.ts'

export interface McipBenchRow {
  readonly id: string
  readonly corpus: string
  readonly label: Judgement
  readonly trajectory: Trajectory
  /** The calls that should be made, where the row says so. */
  readonly expected?: readonly ExpectedCall[]
}

export interface McipRows {
  readonly rows: readonly McipBenchRow[]
  /** Of each corpus, the rows whose dialogue could not be read. Not checked, and so never counted as clean. */
  readonly unread: ReadonlyMap<string, number>
}

/** Rows of `label` and `trajectory`, `body`, or both; `from` says which of the two is read where both are there. */
export function readMcipRows(files: readonly BenchFile[], from: 'trajectory' | 'body'): McipRows {
  const rows: McipBenchRow[] = []
  const unread = new Map<string, number>()
  for (const { file, text } of files) {
    let count = 0
    for (const { line, row } of readRows(text, file, readerOf(file, from))) {
      count++
      const { corpus, label, trajectory, expected } = row
      const id = row.id ?? `${file}:${line}`
      if (trajectory === undefined) unread.set(corpus, (unread.get(corpus) ?? 0) + 1)
      else rows.push({ id, corpus, label, trajectory, ...(expected && { expected }) })
    }
    if (count === 0) fail('dataset/empty', { what: 'rows', file })
  }
  return { rows, unread }
}

interface Read {
  readonly id: string | undefined
  readonly corpus: string
  readonly label: Judgement
  readonly trajectory: Trajectory | undefined
  readonly expected: readonly ExpectedCall[] | undefined
}

function readerOf(file: string, from: 'trajectory' | 'body'): Reader<Read> {
  const named = file
    .split('/')
    .at(-1)!
    .replace(/\.jsonl?$/, '')
  return (value) => {
    const written = field(value, 'label')
    // `true` is the only label that is JSON without quotes.
    const word = written === true ? 'true' : written
    const label = JUDGEMENTS.find((row) => row.label === word || row.id === word)?.id
    if (label === undefined) return 'its label is none of the eleven'
    const [given, body] = [field(value, 'trajectory'), field(value, 'body')]
    if (given === undefined && body === undefined) return 'it has neither trajectory nor body'
    const id = stringField(value, 'id')
    const isBody = body !== undefined && (from === 'body' || given === undefined)
    const system = stringField(value, 'system')
    const tools = [
      ...(system === undefined ? [] : readTools(system)),
      ...[...listField(value, 'tools'), ...listField(value, 'functions')].flatMap(toolsIn),
    ]
    const isOurs = field(given, 'steps') !== undefined
    const trajectory =
      !isBody && isOurs ? asTrajectory(given!) : readBody(isBody ? body : given!, id ?? '', tools)
    if (typeof trajectory === 'string') return trajectory
    const expected = readExpected(field(value, 'expected'))
    return { id, corpus: stringField(value, 'corpus') ?? named, label, trajectory, expected }
  }
}

function asTrajectory(value: JsonValue): Trajectory | string {
  const [steps, tools] = [field(value, 'steps'), field(value, 'tools') ?? []]
  if (!isArray(steps)) return 'its trajectory has no steps'
  if (!isArray(tools)) return 'the tools of its trajectory are no list'
  if (!steps.every(isStep)) return 'a step of its trajectory is none'
  const known = tools.flatMap((tool): TrajectoryTool[] => toolsIn(tool))
  return { id: stringField(value, 'id') ?? '', tools: known, steps: steps.map(asStep) }
}

function asStep(step: JsonValue): Step {
  const read = step as unknown as Step
  return read.kind === 'call' && field(step, 'arguments') === undefined ? { ...read, arguments: {} } : read
}

function isStep(step: JsonValue): boolean {
  const [kind, sender] = [stringField(step, 'kind'), field(step, 'sender')]
  if (sender !== undefined && typeof sender !== 'string') return false
  if (kind === 'user' || kind === 'answer') return stringField(step, 'text') !== undefined
  if (kind === 'call') return stringField(step, 'tool') !== undefined
  return kind === 'result' && field(step, 'value') !== undefined
}
