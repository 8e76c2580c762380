import { FairleadError } from '../../core/error.ts'
import type { TrialPlan, TrialRecord } from '../record.ts'
import { isNotRun, type Outcome } from './outcome.ts'
import { trialKey } from './trial-key.ts'

export interface Running {
  /** In the order of the campaign, without those that are done. */
  readonly plans: readonly TrialPlan[]
  readonly run: (plan: TrialPlan, signal: AbortSignal) => Promise<TrialRecord>
  /** Keeps a whole outcome, or throws and ends the campaign. */
  readonly append: (outcome: Outcome) => void
  readonly concurrency: number
  readonly trialMs: number
  readonly budget: Budget
  /** Milliseconds, from anywhere. */
  readonly now: () => number
  readonly told?: ((progress: Progress) => void) | undefined
  /** Starts no further trial once it is aborted. */
  readonly signal?: AbortSignal
}

/** What no further trial is started beyond. Nothing set is no limit. */
export interface Budget {
  readonly trials?: number | undefined
  readonly minutes?: number | undefined
  /** Of models, in and out together. */
  readonly tokens?: number | undefined
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly reached: number
  readonly notRun: number
}

export interface Ran {
  readonly ran: number
  readonly left: number
  readonly why: 'done' | 'trials' | 'minutes' | 'tokens' | 'stopped'
}

/** Runs what is left, so many at a time; each outcome is kept the moment it is there. */
export async function runCampaign(running: Running): Promise<Ran> {
  const { plans, append, concurrency, budget, now, told, signal } = running
  const start = now()
  const so = { started: 0, done: 0, reached: 0, notRun: 0, tokens: 0 }
  let broken: { readonly error: unknown } | undefined
  const why = (): Ran['why'] | undefined => {
    if (so.started >= plans.length) return 'done'
    if (signal?.aborted === true) return 'stopped'
    if (so.started >= (budget.trials ?? Infinity)) return 'trials'
    if (now() - start >= (budget.minutes ?? Infinity) * 60_000) return 'minutes'
    return so.tokens >= (budget.tokens ?? Infinity) ? 'tokens' : undefined
  }
  const work = async (): Promise<void> => {
    while (broken === undefined && why() === undefined) {
      const plan = plans[so.started++]!
      const outcome = await outcomeOf(plan, running)
      try {
        append(outcome)
      } catch (error) {
        broken ??= { error }
        return
      }
      so.done++
      if (isNotRun(outcome)) so.notRun++
      else {
        so.reached += outcome.isReached === true ? 1 : 0
        so.tokens += (outcome.tokens?.input ?? 0) + (outcome.tokens?.output ?? 0)
      }
      told?.({ done: so.done, total: plans.length, reached: so.reached, notRun: so.notRun })
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work))
  if (broken) throw (broken as { error: unknown }).error
  return { ran: so.done, left: plans.length - so.done, why: why() ?? 'stopped' }
}

async function outcomeOf(plan: TrialPlan, { run, trialMs }: Running): Promise<Outcome> {
  const key = trialKey(plan)
  const limit = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new FairleadError('lab/too-slow', { seconds: String(trialMs / 1000) }))
      limit.abort()
    }, trialMs)
  })
  try {
    return { ...(await Promise.race([run(plan, limit.signal), tooSlow])), key, plan }
  } catch (error) {
    const code = error instanceof FairleadError ? error.code : 'bug'
    const message = error instanceof Error ? error.message : String(error)
    return { key, plan, notRun: { code, message: message.slice(0, LONGEST) } }
  } finally {
    clearTimeout(timer)
  }
}

const LONGEST = 500
