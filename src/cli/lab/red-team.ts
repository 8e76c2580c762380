import { shareOf } from '../../core/share.ts'
import { fail } from '../../core/error.ts'
import { randomFrom, type Random } from '../../core/random.ts'
import { cell, plain } from '../../core/plain.ts'
import { axesOf, type Axes } from '../../lab/campaign/axes.ts'
import { catalogueOf } from '../../lab/campaign/catalogue-of.ts'
import type { Move } from '../../lab/campaign/moves.ts'
import { runCampaign } from '../../lab/campaign/run-campaign.ts'
import { isNotRun } from '../../lab/campaign/outcome.ts'
import { trialKey } from '../../lab/campaign/trial-key.ts'
import type { Lab } from '../../lab/lab.ts'
import type { TrialPlan, TrialRecord } from '../../lab/record.ts'
import { proposer } from '../../lab/red-team/propose.ts'
import { type Search, searchAttacks } from '../../lab/red-team/search.ts'
import { stageTrial } from '../../lab/stage.ts'
import { INSERTIONS } from '../../lab/transform.ts'
import { runTrial } from '../../lab/trial.ts'
import type { Context, FlagValues } from '../command.ts'
import { writeAll } from '../output.ts'
import { guardsIn } from './guards-in.ts'
import { openModel } from './model.ts'
import { atLeast } from './at-least.ts'
import { namesIn } from './axes.ts'
import { openLab } from './open-lab.ts'
import { progressLine } from './progress-line.ts'
import type { RED_TEAM_FLAGS } from './red-team-flags.ts'
import { suggest } from './suggest.ts'
import { tellLacks } from './tell-lacks.ts'

type Options = FlagValues<typeof RED_TEAM_FLAGS>

/** The exit code. */
export async function redTeam(options: Options, context: Context): Promise<number> {
  const { budget, concurrency } = options
  atLeast(1, { budget, concurrency })
  const guards = guardsIn(options.guard === undefined ? [] : [options.guard])
  const model = await openModel(options, context)
  const open = openLab({ guards, chat: model?.chat, temperature: model?.temperature }, context)
  try {
    const axes = axesIn(options, open.lab)
    tellLacks(axes.defences, open.lab, context)
    const asking = model && proposer(model.chat, options.seed)
    // Proposed wordings join the transforms as they come.
    const labNow = (): Lab => ({
      ...open.lab,
      transforms: new Map([
        ...open.lab.transforms,
        ...(asking?.taken() ?? []).map((each) => [each.name, each] as const),
      ]),
    })
    const had = new Set<string>()
    const lost: string[] = []
    const told = progressLine(context.stderr, 0, () => performance.now())
    const search = await searchAttacks({
      moves: axes.moves,
      budget,
      random: randomFrom(options.seed).fork('red team'),
      placed: (move, random) => placed(move, random, axes, labNow(), had),
      run: (plans) => runAll(plans, labNow(), concurrency, lost),
      told: (spent, reached) => told?.({ done: spent, total: budget, reached, notRun: lost.length }),
      ...(asking && { propose: asking.propose }),
    })
    if (told && search.spent < budget) context.stderr.write('\n')
    const [why] = lost
    if (why !== undefined && search.arms.every(({ tried }) => tried.length === 0))
      fail('lab/nothing-counted', { spent: String(search.spent), defence: options.defence, why })
    const frames = (asking?.taken() ?? []).map(({ name, apply }) => ({
      name,
      frame: apply('{order}', randomFrom(0)),
    }))
    const text = options.json
      ? `${JSON.stringify({ defence: options.defence, ...search, notCounted: lost.length, frames, thrownAway: asking?.thrownAway() ?? 0 }, null, 1)}\n`
      : textOf(search, options.defence, frames, lost)
    await writeAll(context.stdout, [text])
    return search.reached > 0 ? 1 : 0
  } finally {
    open.close()
    await model?.close()
  }
}

function axesIn(options: Options, lab: Lab): Axes {
  const environments = namesIn(options.environments, '--environments')
  const positions = namesIn(options.positions, '--positions')
  return axesOf(
    {
      ...(environments !== undefined && { environments }),
      ...(positions !== undefined && { positions: positions as never }),
      attacks: namesIn(options.attacks, '--attacks') ?? 'all',
      goals: 'all',
      transforms: 'all',
      insertions: INSERTIONS,
      agents: namesIn(options.agents, '--agents') ?? ['obedient'],
      defences: [options.defence],
    },
    catalogueOf(lab),
    suggest,
  )
}

/** Somewhere that this move can be staged, and was not tried yet. */
function placed(move: Move, random: Random, axes: Axes, lab: Lab, had: Set<string>): TrialPlan | undefined {
  for (let tried = 0; tried < TRIES; tried++) {
    const plan: TrialPlan = {
      ...random.pick(axes.places),
      attack: move,
      agent: random.pick(axes.agents),
      defence: axes.defences[0]!,
      resolution: axes.resolutions[0]!,
      transport: axes.transports[0]!,
      era: axes.eras[0]!,
      seed: random.whole(1, 1000),
    }
    const key = trialKey(plan)
    if (had.has(key) || stageTrial(plan, lab) === undefined) continue
    had.add(key)
    return plan
  }
  return undefined
}

const TRIES = 40

async function runAll(
  plans: readonly TrialPlan[],
  lab: Lab,
  concurrency: number,
  lost: string[],
): Promise<(TrialRecord | undefined)[]> {
  const records = new Map<string, TrialRecord>()
  await runCampaign({
    plans,
    run: async (plan, ended) => ({ ...(await runTrial(plan, lab, ended)), key: '' }),
    append: (outcome) => {
      if (isNotRun(outcome)) lost.push(`${outcome.notRun.code}: ${outcome.notRun.message}`)
      else records.set(outcome.key, outcome)
      if (!isNotRun(outcome) && (outcome.end === 'failed' || outcome.end === 'invalid'))
        lost.push(`${outcome.end} ${outcome.code ?? ''}`.trim())
    },
    concurrency,
    trialMs: 120_000,
    budget: {},
    now: () => performance.now(),
  })
  return plans.map((plan) => records.get(trialKey(plan)))
}

function textOf(
  { arms, spent, reached }: Search,
  defence: string,
  frames: readonly { readonly name: string; readonly frame: string }[],
  lost: readonly string[],
): string {
  const through = arms.filter(({ tried }) => tried.some(({ isReached }) => isReached))
  const lines = through.slice(0, SHOWN).map(({ move, tried }) => {
    const hits = tried.filter(({ isReached }) => isReached).length
    const { low = 0, high = 1 } = shareOf(hits, tried.length) ?? {}
    const [example] = tried.filter(({ isReached }) => isReached)
    const way = `${move.name} at ${move.position}, ${move.goal}, ${move.transform}, ${move.insertion}`
    const rate = `${hits}/${tried.length} [${Math.round(low * 100)}–${Math.round(high * 100)}]`
    return `${cell(rate, 15)} ${plain(way)}\n${' '.repeat(16)}such as ${plain(example!.plan.environment)}, ${plain(example!.plan.task)}, seed ${example!.plan.seed}\n`
  })
  return [
    `${spent} trials against ${plain(defence)}: ${reached} reached their goal, by ${through.length} of ${arms.length} ways tried\n`,
    ...(lost.length > 0
      ? [`! ${lost.length} are in no figure, the first because of ${plain(lost[0]!)}\n`]
      : []),
    '\n',
    ...lines,
    ...(through.length > SHOWN ? [`… and ${through.length - SHOWN} more ways\n`] : []),
    ...frames.map(({ name, frame }) => `${name}: ${plain(frame)}\n`),
  ].join('')
}

const SHOWN = 30
