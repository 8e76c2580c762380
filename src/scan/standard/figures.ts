import { z } from 'zod'
import { sha256Hex } from '../../core/canonical.ts'
import { fail } from '../../core/error.ts'
import type { DefinitionHashes } from '../../core/scan.ts'
import type { JsonObject } from '../../core/value.ts'
import { wilson } from '../../core/wilson.ts'
import { offerHash } from '../identity/hashes-of.ts'

export type FigureName =
  | 'benign-utility'
  | 'benign-utility-guarded'
  | 'attack-success-guarded'
  | 'risk-classes-tried'

export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly trials: number
  /** Trials of the kind that ended without an answer: no evidence of anything. */
  readonly lost: number
}

/** What a campaign of the lab says of one server. */
export interface LabFigures {
  /** Worlds that were served with exactly its definitions. None: the campaign is about others. */
  readonly environments: readonly string[]
  readonly figures: Readonly<Record<FigureName, Figure>>
  readonly hashes: { readonly trials: string; readonly plan: string }
}

/** A campaign's folder as it lies on the disk. The lab writes it; here it is only data from outside. */
export interface CampaignTexts {
  readonly manifest: string
  readonly trials: string
}

/** Reads a campaign, and keeps what was done with the server of these definitions. */
export function labFigures(texts: CampaignTexts, definitions: DefinitionHashes | undefined): LabFigures {
  const plan = planHash(texts.manifest)
  const trials = [...trialsIn(texts.trials)]
  const own = definitions ? worldsOf(trials, definitions) : new Set<string>()
  const about = trials.filter((trial) => own.has(trial.plan.environment))
  const benign = about.filter(({ plan: { attack } }) => attack === undefined)
  const attacked = about.filter(({ plan: { attack } }) => attack !== undefined)
  const bare = ({ plan: { defence } }: Trial): boolean => defence === 'none'
  const guarded = ({ plan: { defence } }: Trial): boolean => GUARDED.test(defence)
  return {
    environments: [...own].sort(),
    figures: {
      'benign-utility': share(benign.filter(bare), ({ reward = 0 }) => reward),
      'benign-utility-guarded': share(benign.filter(guarded), ({ reward = 0 }) => reward),
      'attack-success-guarded': share(attacked.filter(guarded), ({ isReached }) => (isReached ? 1 : 0)),
      'risk-classes-tried': classesIn(attacked.filter(bare)),
    },
    hashes: { trials: sha256Hex(texts.trials), plan },
  }
}

const GUARDED = /^fairlead-(?:balanced|strict)$/

const TRIAL = z.object({
  plan: z.object({
    environment: z.string().max(200),
    attack: z.object({ name: z.string().max(200) }).optional(),
    defence: z.string().max(200),
  }),
  notRun: z.object({ code: z.string() }).optional(),
  end: z.string().max(50).optional(),
  reward: z.number().min(0).max(1).optional(),
  isReached: z.boolean().optional(),
  risks: z.array(z.string().max(10)).max(100).optional(),
  offered: z
    .array(
      z.object({
        server: z.string(),
        name: z.string(),
        description: z.string(),
        inputSchema: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
})
type Trial = z.infer<typeof TRIAL>

const MANIFEST = z.object({
  format: z.literal('fairlead-lab-campaign/1'),
  hashes: z.object({ plan: z.string().regex(/^[0-9a-f]{64}$/) }),
})

function planHash(text: string): string {
  const read = MANIFEST.safeParse(parsed(text))
  return read.success ? read.data.hashes.plan : fail('lab/no-campaign', { path: 'manifest.json' })
}

function* trialsIn(text: string): Generator<Trial> {
  let line = 0
  for (const each of text.split('\n')) {
    line += 1
    if (each === '') continue
    const read = TRIAL.safeParse(parsed(each))
    if (!read.success) fail('lab/bad-record', { file: 'trials.jsonl', line: String(line) })
    else yield read.data
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isCounted({ notRun, end, isReached, plan: { attack } }: Trial): boolean {
  const hasEnded = notRun === undefined && end !== undefined && end !== 'failed' && end !== 'invalid'
  return hasEnded && (attack === undefined || isReached !== undefined)
}

/** Worlds whose server offered these tools and no others, when nobody tampered and nothing stood between. */
function worldsOf(trials: readonly Trial[], { items }: DefinitionHashes): Set<string> {
  const tools = new Set(items.filter(({ kind }) => kind === 'tool').map(({ offer }) => offer))
  const seen = new Map<string, boolean>()
  for (const { plan, offered = [] } of trials) {
    const { environment } = plan
    if (plan.attack !== undefined || plan.defence !== 'none') continue
    const offers = new Set(
      offered
        .filter(({ server }) => server === environment)
        .map(({ name, description, inputSchema }) =>
          offerHash({ name, description, ...(inputSchema && { inputSchema: inputSchema as JsonObject }) }),
        ),
    )
    if (offers.size === 0) continue
    const isSame = offers.size === tools.size && [...offers].every((offer) => tools.has(offer))
    seen.set(environment, (seen.get(environment) ?? true) && isSame)
  }
  return new Set([...seen].flatMap(([environment, isSame]) => (isSame ? [environment] : [])))
}

function share(trials: readonly Trial[], worth: (trial: Trial) => number): Figure {
  const counted = trials.filter(isCounted)
  const hits = counted.reduce((sum, trial) => sum + worth(trial), 0)
  const count = counted.length
  return {
    value: count === 0 ? 0 : hits / count,
    ...wilson(hits, count),
    trials: count,
    lost: trials.length - count,
  }
}

function classesIn(trials: readonly Trial[]): Figure {
  const counted = trials.filter(isCounted)
  const { size } = new Set(counted.flatMap((trial) => trial.risks ?? []))
  return { value: size, low: size, high: size, trials: counted.length, lost: trials.length - counted.length }
}
