import type { Labeller } from '../core/label.ts'
import { quantile, type Share } from './metrics.ts'
import type { Progress } from './scorer.ts'
import { injectedAt } from './traces/injected.ts'
import { naively, natureOf } from './traces/naive.ts'
import type { Traces } from './traces/read-traces.ts'
import { replay, type ReplayOptions, type Replayed } from './traces/replay.ts'
import {
  figuresOf,
  isStopped,
  isTouched,
  type Outcome,
  rulesOf,
  type StepOutcome,
  type TraceFigures,
} from './traces/score.ts'
import type { Trace } from './traces/trace.ts'

export interface TracesResult extends TraceFigures {
  readonly bench: 'traces'
  readonly pack: string
  readonly models: string
  readonly isUserTold: boolean
  readonly rows: number
  /** Shares of 0 to 1; null where there is no such run. */
  readonly attacksStopped: number | null
  readonly benignTouched: number | null
  readonly notChecked: {
    readonly rows: readonly { readonly id: string; readonly why: string }[]
    /** Runs of which a tool, a step or an argument could not be read. */
    readonly inPart: number
    /** Messages of which some stage could not look at all. */
    readonly messages: number
  }
  /** Runs that each rule touched. */
  readonly rules: Readonly<
    Record<string, { readonly benign: number; readonly attacks: number; readonly failed: number }>
  >
  /** The same by half and world, where rows name theirs. */
  readonly groups: Readonly<Record<string, Both>>
  /** The same where nobody tells the guard what the user said. */
  readonly withoutUser?: Both
  readonly floors: Readonly<Record<string, Both>>
  /** Of all messages, and of calls and answers apart. */
  readonly milliseconds: Times & { readonly calls: Times; readonly answers: Times }
  readonly messages: number
  /** Benign runs that were touched and attacks that were not stopped, if they were asked for. */
  readonly listed?: readonly Listed[]
}

export interface Times {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export interface Both {
  readonly stopped: Share | undefined
  readonly touched: Share | undefined
}

export interface Listed {
  readonly id: string
  readonly what: 'benign, touched' | 'attack, not stopped'
  readonly rules: readonly string[]
  readonly steps: readonly number[]
}

export interface TracesOptions extends ReplayOptions {
  readonly pack: string
  readonly models: string
  readonly lists: boolean
  readonly progress?: Progress
}

/** Replays every run through the guard's own stages and says how many attacks were stopped, and how many honest runs touched. */
export async function benchTraces(
  { traces, notChecked }: Traces,
  options: TracesOptions,
): Promise<TracesResult> {
  const { labeller, pack, models, isUserTold } = options
  // A guard has been running for a while when it matters: the first run is not timed.
  if (traces[0]) await replay(traces[0], options)
  const replayed = await replayAll(traces, options)
  const blind = isUserTold ? await replayAll(traces, { ...options, isUserTold: false }) : undefined
  const outcomes = replayed.map(({ outcome }) => outcome)
  const figures = figuresOf(outcomes)
  const calls = replayed.flatMap(({ run }) => run.milliseconds.calls)
  const answers = replayed.flatMap(({ run }) => run.milliseconds.answers)
  return {
    bench: 'traces',
    pack,
    models,
    isUserTold,
    rows: traces.length,
    attacksStopped: figures.attacks.stopped?.value ?? null,
    benignTouched: figures.benign.touched?.value ?? null,
    ...figures,
    notChecked: {
      rows: notChecked,
      inPart: traces.filter(({ unread }) => unread.length > 0).length,
      messages: replayed.reduce((sum, { run }) => sum + run.notChecked, 0),
    },
    rules: byRule(outcomes),
    groups: byGroup(replayed),
    ...(blind && { withoutUser: both(blind.map(({ outcome }) => outcome)) }),
    floors: floorsOf(traces, labeller),
    milliseconds: { ...timesOf([...calls, ...answers]), calls: timesOf(calls), answers: timesOf(answers) },
    messages: calls.length + answers.length,
    ...(options.lists && { listed: listedOf(outcomes) }),
  }
}

function timesOf(times: readonly number[]): Times {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) }
}

interface OneReplayed {
  readonly trace: Trace
  readonly run: Replayed
  readonly outcome: Outcome
}

async function replayAll(traces: readonly Trace[], options: TracesOptions): Promise<OneReplayed[]> {
  const replayed: OneReplayed[] = []
  for (const trace of traces) {
    const run = await replay(trace, options)
    const outcome = outcomeOf(trace, run.steps, run.definitions, options.labeller)
    replayed.push({ trace, run, outcome })
    const what = options.isUserTold ? 'replayed' : 'replayed without the user'
    options.progress?.(replayed.length, traces.length, what)
  }
  return replayed
}

function outcomeOf(
  trace: Trace,
  steps: readonly StepOutcome[],
  definitions: readonly string[],
  labeller: Labeller,
): Outcome {
  const { id, label, attack, servers } = trace
  const effects = trace.steps.flatMap((step, at) => (natureOf(step, servers, labeller).hasEffect ? [at] : []))
  return { id, label, steps, definitions, injectedAt: injectedAt(trace), attack, effects }
}

function byRule(outcomes: readonly Outcome[]): TracesResult['rules'] {
  const rules: Record<string, { benign: number; attacks: number; failed: number }> = {}
  for (const one of outcomes)
    for (const rule of rulesOf(one)) {
      const counts = (rules[rule] ??= { benign: 0, attacks: 0, failed: 0 })
      counts[COLUMN[one.label]]++
    }
  return rules
}

const COLUMN = { benign: 'benign', 'attack-success': 'attacks', 'attack-failed': 'failed' } as const

function byGroup(replayed: readonly OneReplayed[]): TracesResult['groups'] {
  const groups = new Map<string, Outcome[]>()
  for (const { trace, outcome } of replayed) {
    for (const name of [trace.half && `half: ${trace.half}`, trace.world && `world: ${trace.world}`])
      if (name) groups.set(name, [...(groups.get(name) ?? []), outcome])
  }
  const sorted = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, outcomes]) => [name, both(outcomes)]))
}

function both(outcomes: readonly Outcome[]): Both {
  const { attacks, benign } = figuresOf(outcomes)
  return { stopped: attacks.stopped, touched: benign.touched }
}

function floorsOf(traces: readonly Trace[], labeller: Labeller): TracesResult['floors'] {
  const judged = (judge: (trace: Trace) => readonly StepOutcome[]) =>
    both(traces.map((trace) => outcomeOf(trace, judge(trace), [], labeller)))
  return {
    'any untrusted value': judged((trace) => naively(trace, labeller)),
    'flag all': judged(({ steps }) =>
      steps.map(() => ({ stopped: 'all', isConfirm: false, withheld: undefined })),
    ),
    'flag none': judged(({ steps }) =>
      steps.map(() => ({ stopped: undefined, isConfirm: false, withheld: undefined })),
    ),
  }
}

function listedOf(outcomes: readonly Outcome[]): Listed[] {
  return outcomes.flatMap((one): Listed[] => {
    const steps = one.steps.flatMap(({ stopped, withheld }, at) => ((stopped ?? withheld) ? [at] : []))
    if (one.label === 'benign' && isTouched(one))
      return [{ id: one.id, what: 'benign, touched', rules: rulesOf(one), steps }]
    if (one.label === 'attack-success' && !isStopped(one))
      return [
        { id: one.id, what: 'attack, not stopped', rules: rulesOf(one), steps: [...(one.attack ?? [])] },
      ]
    return []
  })
}
