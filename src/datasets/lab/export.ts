import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { JsonValue } from '../../core/value.ts'
import { disguised } from './disguise.ts'
import type { About, Draft, Drafting, DraftingTools } from './draft.ts'
import { type LeftOut, unfitBecause } from './fit.ts'
import { SPLITS, type Split, splitDrafts, type Splitting } from './split.ts'
import { draftTexts } from './texts.ts'
import { draftTraces } from './traces.ts'
import type { LabTrial } from './trial.ts'
import { draftPreferences, draftRollouts, draftSupervised } from './tuning.ts'

/** What rows of trials can be made into, and how the files of each are named: as those of `dataset export` are. */
export const SHAPES = {
  texts: { draft: draftTexts, ending: 'jsonl' },
  traces: { draft: draftTraces, ending: 'jsonl' },
  sft: { draft: draftSupervised, ending: 'sft.jsonl' },
  preference: { draft: draftPreferences, ending: 'preference.jsonl' },
  grpo: { draft: draftRollouts, ending: 'grpo.jsonl' },
} as const satisfies Record<
  string,
  { readonly draft: (tools: DraftingTools) => Drafting; readonly ending: string }
>

export type Shape = keyof typeof SHAPES

export interface Exported {
  readonly files: Readonly<Record<string, string>>
  readonly trials: number
  readonly rows: Readonly<Record<Split, Counts>>
  readonly seeds: readonly number[]
  readonly leftOut: Counts
}

export interface Counts {
  readonly [name: string]: number
}

/** The same trials give the same bytes, in whatever order and from however many campaigns they come. */
export function exportTrials(
  trials: Iterable<LabTrial>,
  shape: Shape,
  splitting: Splitting,
  stands: DraftingTools['stands'],
): Exported {
  const leftOut = new Map<string, number>()
  const count = (why: LeftOut, by = 1): void => {
    if (by > 0) leftOut.set(why, (leftOut.get(why) ?? 0) + by)
  }
  const drafting = SHAPES[shape].draft({ count, stands })
  const seeds = new Set<number>()
  let taken = 0
  for (const trial of trials) {
    const why = unfitBecause(trial)
    if (why) {
      count(why)
      continue
    }
    taken++
    seeds.add(trial.plan.seed)
    drafting.take(trial)
  }
  const sides = splitDrafts(drafting.finish(), splitting)
  const files: Record<string, string> = {}
  const about: string[] = []
  for (const split of SPLITS) {
    const name = `${split}.${SHAPES[shape].ending}`
    files[name] = sides[split].map((draft) => `${lineOf(draft, shape)}\n`).join('')
    sides[split].forEach((draft, at) => about.push(`${JSON.stringify(sourceOf(draft, name, at + 1))}\n`))
  }
  return {
    files: { ...files, 'about.jsonl': about.join('') },
    trials: taken,
    rows: Object.fromEntries(SPLITS.map((split) => [split, countsOf(sides[split])])) as Exported['rows'],
    seeds: [...seeds].sort((a, b) => a - b),
    leftOut: Object.fromEntries([...leftOut].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Who judges by the world needs its addresses as they are. */
function lineOf({ row, about }: Draft, shape: Shape): string {
  const line = JSON.stringify(row)
  return shape === 'grpo' ? line : disguised(line, about.trial)
}

/** Without times, which are never the same twice. */
export function trialHash(record: Readonly<Record<string, JsonValue | undefined>>): string {
  const { timing: _, ...rest } = record
  return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(rest)) as JsonValue))
}

/** Trainers want rows of known members only: where each is from stands beside them, line for line. */
function sourceOf({ about }: Draft, file: string, line: number): object {
  const { wordings: _, ...rest }: About = about
  return { file, line, ...rest }
}

/** By label, and by risk class. */
function countsOf(drafts: readonly Draft[]): Counts {
  const counts = new Map<string, number>()
  for (const { about } of drafts)
    for (const name of [about.label, ...about.risks]) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
