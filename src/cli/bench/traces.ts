import { reportOf } from '../../bench/report.ts'
import { benchTraces } from '../../bench/traces.ts'
import { readTraces } from '../../bench/traces/read-traces.ts'
import { createLabeller } from '../../flow/label.ts'
import type { GateOptions } from '../../guard/create-gate.ts'
import type { Context } from '../command.ts'
import { FLOW_FLAGS } from '../flow-flags.ts'
import { openNorms } from '../guard-norms.ts'
import { loadModels } from '../load-models.ts'
import { print, readFiles } from './bench-run.ts'
import { hasShipped } from './has-shipped.ts'
import { progressOn } from './progress.ts'

interface Flags {
  readonly data: string | undefined
  readonly pack: string
  readonly policy: string | undefined
  readonly models: string | undefined
  readonly weights: string | undefined
  readonly noUser: boolean
  readonly list: boolean
  readonly json: boolean
}

export async function runTraces(flags: Flags, more: readonly string[], context: Context): Promise<number> {
  const traces = readTraces(readFiles(flags.data, more, context))
  const models = flags.models ?? (flags.weights !== undefined || hasShipped('instruction') ? 'texts' : 'none')
  const limit = FLOW_FLAGS['memory-limit'].default
  const flows = { ...flags, labels: undefined, trajectory: undefined, 'memory-limit': limit }
  const result = await benchTraces(traces, {
    labeller: createLabeller(),
    policy: flags.pack === 'none' ? undefined : await Promise.resolve(openNorms(flows, context)),
    cascade: models === 'texts' ? await cascadeOf(flags.weights, context) : undefined,
    isUserTold: !flags.noUser,
    pack: flags.pack,
    models,
    lists: flags.list,
    progress: progressOn(context.stderr),
  })
  await print(result, reportOf(result), flags.json, context)
  return 0
}

/** As the guard has it without an arbiter. */
async function cascadeOf(weights: string | undefined, context: Context): Promise<GateOptions['cascade']> {
  const { textModel, flagAt } = await loadModels({ texts: true, logs: false }, weights, context)
  return textModel && { textModel, ...(flagAt !== undefined && { flagAt }) }
}
