import type { Catalogue } from '../campaign/catalogue.ts'
import type { Manifest } from '../campaign/manifest.ts'
import { METRICS } from '../score/metrics/index.ts'
import { campaignOf, counts } from '../score/measure.ts'
import type { ScoredTrial } from '../score/scored-trial.ts'
import type { Table } from './table.ts'
import { tablesOf } from './tables.ts'

/** All that a report says, as data: made of the records alone, so the same whenever and wherever it is made. */
export interface CampaignReport {
  readonly format: 'fairlead-lab-report/1'
  readonly manifest: Manifest
  readonly counts: {
    readonly planned: number
    readonly recorded: number
    readonly benign: number
    readonly attacked: number
    readonly reached: number
  }
  /** What is no evidence of anything, by why; in no figure. */
  readonly notCounted: readonly NotCounted[]
  /** What a reader should know before he believes a figure. */
  readonly warnings: readonly string[]
  readonly metrics: readonly {
    readonly name: string
    readonly title: string
    readonly better: 'more' | 'less'
  }[]
  readonly tables: readonly Table[]
  /** Attacks that succeeded under a defence, to be looked at with `lab show`. */
  readonly misses: readonly Miss[]
  readonly missesOmitted: number
}

export interface NotCounted {
  readonly defence: string
  readonly agent: string
  readonly end: ScoredTrial['end']
  readonly code: string
  readonly trials: number
  /** The key of one of them. */
  readonly example: string
}

export interface Miss {
  readonly key: string
  readonly defence: string
  readonly agent: string
  readonly environment: string
  readonly task: string
  readonly attack: string
  readonly goal: string
  readonly position: string
  readonly transform: string
  readonly seed: number
}

export function campaignReport(
  manifest: Manifest,
  trials: readonly ScoredTrial[],
  catalogue: Catalogue,
): CampaignReport {
  // Sums of fractions differ in the last place with their order.
  const sorted = trials.toSorted((one, two) => (one.key < two.key ? -1 : 1))
  const counted = sorted.filter(counts)
  const attacked = counted.filter(({ plan }) => plan.attack)
  const reached = attacked.filter(({ isReached }) => isReached)
  const misses = reached.filter(({ plan }) => plan.defence !== 'none')
  return {
    format: 'fairlead-lab-report/1',
    manifest,
    counts: {
      planned: manifest.planned,
      recorded: sorted.length,
      benign: counted.length - attacked.length,
      attacked: attacked.length,
      reached: reached.length,
    },
    notCounted: notCountedIn(sorted),
    warnings: warningsOf(manifest, sorted, counted.length),
    metrics: METRICS.map(({ name, title, better }) => ({ name, title, better })),
    tables: tablesOf(campaignOf(sorted), catalogue),
    misses: misses.slice(0, MOST_MISSES).map(missOf),
    missesOmitted: Math.max(0, misses.length - MOST_MISSES),
  }
}

const MOST_MISSES = 200

function notCountedIn(trials: readonly ScoredTrial[]): NotCounted[] {
  const groups = new Map<string, NotCounted>()
  for (const trial of trials) {
    if (counts(trial)) continue
    const { end, code = '', plan } = trial
    const name = [plan.defence, plan.agent, end, code].join('\u0000')
    const { trials: before = 0, example = trial.key } = groups.get(name) ?? {}
    groups.set(name, { defence: plan.defence, agent: plan.agent, end, code, trials: before + 1, example })
  }
  return [...groups.entries()].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, group]) => group)
}

function warningsOf(manifest: Manifest, trials: readonly ScoredTrial[], counted: number): string[] {
  const { seeds, planned } = manifest
  const hasBenign = trials.some(({ plan }) => !plan.attack)
  const hasBare = trials.some(({ plan }) => plan.defence === 'none')
  const left = planned - trials.length
  const out = trials.length - counted
  return [
    ...(left > 0 ? [`${left} of ${planned} trials have no record yet: go on with --resume.`] : []),
    ...(seeds.length < 3
      ? [
          `Only ${seeds.length} seed${seeds.length === 1 ? '' : 's'}: the spread over seeds needs three or more.`,
        ]
      : []),
    ...(out > 0 ? [`${out} trials are in no figure: they were invalid, failed or could not be run.`] : []),
    ...(hasBenign ? [] : ['Nobody worked unattacked: what the defences cost is not known.']),
    ...(hasBare ? [] : ['Nothing was run without a defence: whether the attacks bite is not known.']),
  ]
}

function missOf({ key, plan }: ScoredTrial): Miss {
  const { defence, agent, environment, task, attack, seed } = plan
  const { name = '', goal = '', position = '', transform = '' } = attack ?? {}
  return { key, defence, agent, environment, task, attack: name, goal, position, transform, seed }
}
