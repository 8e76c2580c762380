import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import { isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { TrialPlan } from '../record.ts'
import type { Catalogue } from './catalogue.ts'
import type { Matrix } from './matrix.ts'
import { LAB_VERSION, trialKey } from './trial-key.ts'

/** What a campaign is: two of the same manifest have the same trials. */
export interface Manifest {
  readonly format: typeof FORMAT
  readonly fairlead: string
  readonly lab: number
  /** One of the two. */
  readonly suite?: string
  readonly matrix?: Matrix
  /** Command lines of guards that were named, by name. */
  readonly guards: Readonly<Record<string, string>>
  /** Command line of the classifier of texts, where it is not the one that ships. */
  readonly classifier?: string
  /** Of the language model, where one plays: its name and who serves it. */
  readonly model?: { readonly name: string; readonly provider: string }
  readonly planned: number
  readonly seeds: readonly number[]
  readonly hashes: {
    /** Over the keys of all trials, in order. */
    readonly plan: string
    /** Over what there was to choose from. */
    readonly catalogue: string
  }
}

export const FORMAT = 'fairlead-lab-campaign/1'

export function manifestOf(
  about: Pick<Manifest, 'fairlead' | 'suite' | 'matrix' | 'guards' | 'classifier' | 'model'>,
  plans: readonly TrialPlan[],
  catalogue: Catalogue,
): Manifest {
  const { suite, matrix, model, fairlead, guards, classifier } = about
  return {
    format: FORMAT,
    fairlead,
    lab: LAB_VERSION,
    ...(suite !== undefined && { suite }),
    ...(matrix && { matrix }),
    guards,
    ...(classifier !== undefined && { classifier }),
    ...(model && { model }),
    planned: plans.length,
    seeds: [...new Set(plans.map(({ seed }) => seed))].sort((a, b) => a - b),
    hashes: {
      plan: sha256Hex(plans.map(trialKey).join('\n')),
      catalogue: sha256Hex(canonicalJson(catalogue as unknown as JsonObject)),
    },
  }
}

export function readManifest(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as JsonValue
    return isOurs(value) ? (value as unknown as Manifest) : undefined
  } catch {
    return undefined
  }
}

/** As much of it as is read without a further look. */
function isOurs(value: JsonValue): boolean {
  if (!isObject(value) || value['format'] !== FORMAT) return false
  const { fairlead, lab, guards, seeds, planned, hashes } = value
  return (
    typeof fairlead === 'string' &&
    typeof lab === 'number' &&
    typeof planned === 'number' &&
    isObject(guards) &&
    Object.values(guards).every((line) => typeof line === 'string') &&
    Array.isArray(seeds) &&
    seeds.every((seed) => typeof seed === 'number') &&
    isObject(hashes) &&
    typeof hashes['plan'] === 'string' &&
    typeof hashes['catalogue'] === 'string'
  )
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** What is not the same in two campaigns, in words; undefined where a run may go on with the records of the other. */
export function differenceOf(before: Manifest, now: Manifest): string | undefined {
  if (before.lab !== now.lab)
    return `its trials are of version ${before.lab} of the lab, and this is ${now.lab}`
  if (before.fairlead !== now.fairlead)
    return `its trials were run by Fairlead ${before.fairlead}, and this is ${now.fairlead}`
  if (before.hashes.plan !== now.hashes.plan)
    return `it has ${before.planned} trials, not these ${now.planned}`
  if (JSON.stringify(before.guards) !== JSON.stringify(now.guards)) return 'its guards are other commands'
  if (before.classifier !== now.classifier) return 'its classifier is another command'
  return JSON.stringify(before.model) === JSON.stringify(now.model) ? undefined : 'another model plays in it'
}
