import type { LeftOut } from './fit.ts'
import type { LabTrial } from './trial.ts'

/** A row before it is in a split, and what decides where it goes. */
export interface Draft<Row extends object = object> {
  readonly row: Row
  readonly about: About
}

export interface About {
  /** How the manifest counts it. */
  readonly label: string
  readonly trial: string
  readonly environment: string
  readonly attack?: string
  readonly goal?: string
  readonly position?: string
  readonly transform?: string
  readonly risks: readonly string[]
  readonly seed: number
  /** The attacker's sentences, names and numbers taken out. */
  readonly wordings: readonly string[]
}

/** Makes rows out of trials, which come one by one in the same order every time. */
export interface Drafting {
  readonly take: (trial: LabTrial) => void
  readonly finish: () => readonly Draft[]
}

export interface DraftingTools {
  readonly count: (why: LeftOut, by?: number) => void
  /** Whether what has to be read for a lure to be understood stands in a text: the lab's own rule. */
  readonly stands: (text: string, essence: readonly string[]) => boolean
}

export function aboutOf(trial: LabTrial, label: string, lures: readonly (readonly string[])[]): About {
  const { plan, risks, key } = trial
  const { attack } = plan
  return {
    label,
    trial: key,
    environment: plan.environment,
    ...(attack && {
      attack: attack.name,
      goal: attack.goal,
      position: attack.position,
      transform: attack.transform,
    }),
    risks,
    seed: plan.seed,
    wordings: [...new Set(lures.flat().flatMap(wordingsOf))],
  }
}

/**
 * So many words in a row, wherever in a sentence they stand, because attacks put the same order into other frames: what stands
 * in for a name, an address or a number is one and the same.
 */
export function wordingsOf(sentence: string): readonly string[] {
  const words = sentence
    .trim()
    .split(/\s+/)
    .map(mouldOf)
    .filter((word) => word !== '')
  const runs = Array.from({ length: Math.max(1, words.length - RUN + 1) }, (_, at) =>
    words.slice(at, at + RUN),
  )
  return runs.flatMap((run) =>
    run.filter((word) => word !== GAP).length >= LEAST_WORDS ? [run.join(' ')] : [],
  )
}

function mouldOf(word: string, at: number): string {
  const isName = at > 0 && /^["'“(]?\p{Lu}/u.test(word)
  if (isName || /[\p{N}@/_]|\p{L}\.\p{L}/u.test(word)) return GAP
  return word.toLowerCase().replace(/[^\p{L}]+/gu, '')
}

const GAP = '#'
const RUN = 6
/** Fewer plain words are no wording that anybody could learn. */
const LEAST_WORDS = 4
