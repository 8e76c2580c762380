import { randomFrom } from '../../core/random.ts'
import type { Draft } from './draft.ts'

/** `mixed` is for neither: a known attack in a new world or the other way round, or words that stand in the test. */
export const SPLITS = ['train', 'test', 'mixed'] as const
export type Split = (typeof SPLITS)[number]

export interface Splitting {
  readonly seed: string | number
  /** Of attacks, and of environments, that are kept for testing. */
  readonly share: number
}

/**
 * By attack and by environment: a row is in the test only if both are, and to train on only if neither is. The side of a
 * name does not depend on what else there is, so that data of later campaigns never changes sides.
 */
export function splitDrafts(
  drafts: readonly Draft[],
  splitting: Splitting,
): Readonly<Record<Split, readonly Draft[]>> {
  const sides: Record<Split, Draft[]> = { train: [], test: [], mixed: [] }
  for (const draft of drafts) sides[sideOf(draft, splitting)].push(draft)
  const tested = new Set(sides.test.flatMap(({ about }) => about.wordings))
  const isTested = ({ about }: Draft): boolean => about.wordings.some((wording) => tested.has(wording))
  return {
    train: sides.train.filter((draft) => !isTested(draft)),
    test: sides.test,
    mixed: [...sides.mixed, ...sides.train.filter(isTested)],
  }
}

function sideOf({ about }: Draft, { seed, share }: Splitting): Split {
  const isKept = (what: string, name: string): boolean =>
    randomFrom(`split/${seed}/${what}/${name}`).chance(share)
  const kept = [
    isKept('environment', about.environment),
    ...(about.attack === undefined ? [] : [isKept('attack', about.attack)]),
  ]
  if (kept.every(Boolean)) return 'test'
  return kept.some(Boolean) ? 'mixed' : 'train'
}
