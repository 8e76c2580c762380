import type { LogRisk } from '../../core/log-risk.ts'
import type { Context } from '../command.ts'
import { writeAll } from '../output.ts'
import { openState } from './state-file.ts'

export interface PairRun {
  readonly pairs: number
  readonly seed: number
  readonly risk: LogRisk | undefined
  readonly out: string | undefined
  readonly resume: boolean
}

/** Pairs told by our own scenarios. */
export async function makePairs(run: PairRun, context: Context): Promise<number> {
  const { pairAt } = await import('../../datasets/logs/generate.ts')
  const { out, ...plan } = run
  if (out === undefined) {
    await writeAll(context.stdout, lines())
    return 0
  }
  function* lines(): Generator<string> {
    for (let index = 0; index < plan.pairs; index++)
      for (const row of pairAt(plan, index)) yield `${JSON.stringify(row)}\n`
  }
  const { pairs, seed, risk = 'all' } = run
  const state = openState(out, { by: 'scenarios', pairs, seed, risk }, run.resume, context)
  for (let index = 0; index < pairs; index++)
    if (!state.done.has(index)) state.add(index, pairAt(plan, index))
  state.finish()
  context.stdout.write(`${pairs} pairs of logs in ${out}\n`)
  return 0
}
