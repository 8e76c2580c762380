import { fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import { catalogueOf } from '../../lab/campaign/catalogue-of.ts'
import { axesOf } from '../../lab/campaign/axes.ts'
import type { Case } from '../../lab/campaign/cases.ts'
import type { Catalogue } from '../../lab/campaign/catalogue.ts'
import { manifestOf } from '../../lab/campaign/manifest.ts'
import type { Matrix } from '../../lab/campaign/matrix.ts'
import { mayRetry } from '../../lab/campaign/outcome.ts'
import { plansOf } from '../../lab/campaign/plans.ts'
import { runCampaign, type Ran } from '../../lab/campaign/run-campaign.ts'
import { trialKey } from '../../lab/campaign/trial-key.ts'
import type { Lab } from '../../lab/lab.ts'
import type { TrialPlan } from '../../lab/record.ts'
import { stageTrial } from '../../lab/stage.ts'
import { SUITES } from '../../lab/suites/index.ts'
import type { Context, FlagValues } from '../command.ts'
import { writeAll } from '../output.ts'
import { columnsOf, wrap } from '../wrap.ts'
import { version } from '../root.ts'
import { atLeast } from './at-least.ts'
import { matrixOf } from './axes.ts'
import { type CampaignFolder, makeFolder } from './campaign-folder.ts'
import { guardsIn } from './guards-in.ts'
import { readJudged } from './judge.ts'
import { openModel } from './model.ts'
import { openLab, type OpenLab } from './open-lab.ts'
import { progressLine } from './progress-line.ts'
import { writeReports } from './report.ts'
import type { RUN_FLAGS } from './run-flags.ts'
import { suggest } from './suggest.ts'
import { tellLacks } from './tell-lacks.ts'
import { tryGuards } from './try-guards.ts'

export type RunOptions = FlagValues<typeof RUN_FLAGS>

/** The exit code. */
export async function runLab(
  options: RunOptions,
  words: readonly string[],
  context: Context,
): Promise<number> {
  const { concurrency, sample } = options
  atLeast(1, { concurrency, sample, 'trial-seconds': options['trial-seconds'] })
  if (options.out.trim() === '')
    fail('usage/bad-value', {
      what: '--out',
      value: 'empty',
      expected: 'The folder that is to hold the campaign',
    })
  const guards = guardsIn([...(options.guard === undefined ? [] : [options.guard]), ...words])
  const model = await openModel(options, context)
  const classifier = options.classifier
  const open = openLab({ guards, chat: model?.chat, temperature: model?.temperature, classifier }, context)
  try {
    const catalogue = catalogueOf(open.lab)
    const { matrix, plans } = plannedBy(options, open.lab, catalogue)
    const defences = new Set(plans.map(({ defence }) => defence))
    const idle = Object.keys(guards).find((name) => !defences.has(name))
    if (idle !== undefined)
      fail('usage/bad-value', {
        what: '--guard',
        value: idle,
        expected: `It is in no trial: name it in --defences too, such as --defences none,${idle}`,
      })
    const { stdout } = context
    if (options['dry-run']) {
      stdout.write(`${plans.length} trials: ${counted(plans)}\n`)
      return 0
    }
    const manifest = manifestOf(
      {
        fairlead: version(),
        ...(options.suite !== undefined && { suite: options.suite }),
        ...(matrix && { matrix }),
        guards,
        ...(options.classifier !== undefined && { classifier: options.classifier }),
        ...(model && { model: { name: model.name, provider: model.provider } }),
      },
      plans,
      catalogue,
    )
    const folder = makeFolder(options.out, manifest, options.resume, context)
    try {
      tellLacks(defences, open.lab, context)
      await tryGuards(Object.keys(guards), open.lab, context)
      const ran = await runHere(plans, open, folder, options, context)
      folder.records.sort(plans.map(trialKey))
      const summary = writeReports(folder, catalogue, readJudged(options.out, context), columnsOf(context))
      await writeAll(stdout, [summary, ending(ran, options.out, columnsOf(context))])
      return ran.left > 0 ? 4 : 0
    } finally {
      folder.close()
    }
  } finally {
    open.close()
    await model?.close()
  }
}

interface Planned {
  readonly matrix?: Matrix
  readonly plans: readonly TrialPlan[]
}

function plannedBy(options: RunOptions, lab: Lab, catalogue: Catalogue): Planned {
  const { suite: name, sample } = options
  const matrix = matrixOf(options)
  if (name === undefined)
    return {
      matrix,
      plans: plansOf(matrix, catalogue, { canBe: (plan) => canBeStaged(plan, lab), suggest }),
    }
  const suite = SUITES.find((each) => each.name === name)
  const names = SUITES.map((each) => each.name)
  if (!suite) return fail('lab/unknown-name', { what: 'suite', name, suggestion: suggest(name, names) })
  if (sample !== undefined)
    fail('usage/bad-value', {
      what: '--sample',
      value: String(sample),
      expected: 'A suite is whole: leave one of the two out',
    })
  // A suite is frozen; what is tried on it is not.
  const { defences } = axesOf({ ...matrix, defences: matrix.defences ?? suite.defences }, catalogue, suggest)
  return { plans: suite.plans(lab, defences) }
}

/** What cannot be staged under no defence cannot under any. */
function canBeStaged(plan: Case, lab: Lab): boolean {
  return !plan.attack || stageTrial({ ...plan, defence: 'none' }, lab) !== undefined
}

function counted(plans: readonly TrialPlan[]): string {
  const axes: readonly (readonly [string, (plan: TrialPlan) => string | undefined])[] = [
    ['environments', ({ environment }) => environment],
    ['attacks', ({ attack }) => attack?.name],
    ['positions', ({ attack }) => attack?.position],
    ['agents', ({ agent }) => agent],
    ['defences', ({ defence }) => defence],
    ['seeds', ({ seed }) => String(seed)],
  ]
  return axes
    .map(([what, of]) => `${new Set(plans.map(of).filter((name) => name !== undefined)).size} ${what}`)
    .join(', ')
}

async function runHere(
  plans: readonly TrialPlan[],
  open: OpenLab,
  { records }: CampaignFolder,
  options: RunOptions,
  { stderr }: Context,
): Promise<Ran> {
  const isDone = (key: string): boolean => {
    if (!records.has(key)) return false
    const outcome = options['retry-failed'] ? records.read(key) : undefined
    return outcome === undefined || !mayRetry(outcome)
  }
  const left = plans.filter((plan) => !isDone(trialKey(plan)))
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    return await runCampaign({
      plans: left,
      run: async (plan, ended) => ({ ...(await open.run(plan, ended)), key: '' }),
      append: records.append,
      concurrency: options.concurrency,
      trialMs: options['trial-seconds'] * 1000,
      budget: {
        trials: options['most-trials'],
        minutes: options['most-minutes'],
        tokens: options['most-tokens'],
      },
      now: () => performance.now(),
      told: progressLine(stderr, plans.length - left.length, () => performance.now()),
      signal: stop.signal,
    })
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

function ending({ ran, left, why }: Ran, out: string, columns: number): string {
  const folder = plain(out)
  const next = `Look closer: fairlead lab report ${folder}, or ${folder}/report.html`
  const told = (...lines: readonly string[]): string =>
    `\n${lines.flatMap((line) => wrap(line, columns)).join('\n')}\n`
  if (left === 0) return told(`${ran} trials run now, in ${folder}.`, next)
  const because: Readonly<Record<Ran['why'], string>> = {
    done: 'one broke off',
    trials: '--most-trials',
    minutes: '--most-minutes',
    tokens: '--most-tokens',
    stopped: 'it was stopped',
  }
  return told(
    `${ran} trials run now, in ${folder}; ${left} left (${because[why]}): go on with the same command and --resume.`,
    next,
  )
}
