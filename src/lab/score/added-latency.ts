import { quantile } from '../../core/share.ts'
import { type Campaign, counts } from './measure.ts'

/**
 * Milliseconds that a defence adds, against the same trial without one: to a call (by rank: the median call of each trial) and
 * to the start. Of this machine and this run, so it is kept apart from what is the same in every run (benchmarks §5: p50 / p95
 * latency added).
 */
export interface AddedLatency {
  readonly defence: string
  readonly pairs: number
  readonly call: Quantiles
  readonly start: Quantiles
}

export interface Quantiles {
  readonly p50: number
  readonly p95: number
}

export function addedLatencies({ trials, bare }: Campaign): AddedLatency[] {
  const defences = [...new Set(trials.map(({ plan }) => plan.defence))].filter((name) => name !== 'none')
  return defences.sort().map((defence) => {
    const pairs = trials
      .filter((trial) => trial.plan.defence === defence && counts(trial))
      .flatMap((trial) => {
        const [own, without] = [trial.timing, bare(trial)?.timing]
        return own && without ? [{ own, without }] : []
      })
    const called = pairs.filter(({ own, without }) => own.callMs.length > 0 && without.callMs.length > 0)
    const added = called.map(({ own, without }) => quantile(own.callMs, 0.5) - quantile(without.callMs, 0.5))
    const later = pairs.map(({ own, without }) => own.startMs - without.startMs)
    return { defence, pairs: pairs.length, call: quantilesOf(added), start: quantilesOf(later) }
  })
}

const quantilesOf = (values: readonly number[]): Quantiles => ({
  p50: rounded(quantile(values, 0.5)),
  p95: rounded(quantile(values, 0.95)),
})

const rounded = (value: number): number => Math.round(value * 1000) / 1000
