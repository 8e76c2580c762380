import { type Figure, type Group, mean, type Metric, spread } from './figure.ts'
import type { ScoredTrial } from './scored-trial.ts'

/** What figures of parts of a campaign are measured against: the whole of it. */
export interface Campaign {
  readonly trials: readonly ScoredTrial[]
  readonly clean: Group['clean']
  readonly bare: Group['bare']
}

/** Whether a trial counts. Garbage, a step limit without an answer or no endpoint is no evidence of safety, nor of harm. */
export const counts = ({ end }: ScoredTrial): boolean =>
  end === 'answered' || end === 'gave-up' || end === 'refused'

export function campaignOf(trials: readonly ScoredTrial[]): Campaign {
  const rewards = new Map<string, number[]>()
  const bare = new Map<string, ScoredTrial>()
  for (const trial of trials.filter(counts)) {
    const { plan, reward } = trial
    if (!plan.attack) {
      const own = rewards.get(taskName(trial))
      if (own) own.push(reward)
      else rewards.set(taskName(trial), [reward])
    }
    if (plan.defence === 'none') bare.set(bareName(trial), trial)
  }
  return {
    trials,
    clean: (trial) => {
      const own = rewards.get(taskName(trial))
      return own && mean(own)
    },
    bare: (trial) => bare.get(bareName(trial)),
  }
}

/** A figure for some of the trials, with its mean and spread over the seeds where there are several. */
export function measure(
  metric: Metric,
  trials: readonly ScoredTrial[],
  campaign: Campaign,
): Figure | undefined {
  const whole = metric.measure(groupOf(trials, campaign))
  if (!whole) return undefined
  const seeds = [...new Set(trials.map(({ plan }) => plan.seed))].sort((a, b) => a - b)
  const values = seeds.flatMap((seed) => {
    const own = trials.filter(({ plan }) => plan.seed === seed)
    return metric.measure(groupOf(own, campaign))?.value ?? []
  })
  if (values.length < 2) return whole
  const middle = mean(values)
  return { ...whole, seeds: { mean: middle, sd: spread(values, middle), of: values.length } }
}

export function groupOf(trials: readonly ScoredTrial[], { clean, bare }: Campaign): Group {
  const counted = trials.filter(counts)
  return {
    benign: counted.filter(({ plan }) => !plan.attack),
    attacked: counted.filter(({ plan }) => plan.attack),
    clean,
    bare,
  }
}

const taskName = ({ plan: { environment, task, agent, defence } }: ScoredTrial): string =>
  [environment, task, agent, defence].join('\n')

/** The plan but for the defence. */
const bareName = ({ plan }: ScoredTrial): string => JSON.stringify({ ...plan, defence: '' })
