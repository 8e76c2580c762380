import type { Family } from './family.ts'
import type { Lists } from './slots.ts'
import type { Trajectory } from '../../core/trajectory.ts'
import type { Random } from '../../core/random.ts'

/** Dialogues of one hand: domains, functions, wording and notation that no other corpus shares. */
export interface Corpus {
  readonly name: CorpusName
  readonly families: readonly Family[]
  readonly lists: Lists
  readonly voice: Voice
  /** Rows of each label in the paper's set of this kind; says how often each is made. */
  readonly proportions: Readonly<Record<string, number>>
  /** Whether a result says which function it is of. */
  readonly namesResults: boolean
  readonly write: (trajectory: Trajectory, random: Random) => string
}

export const CORPUS_NAMES = ['train', 'dev', 'transfer'] as const
export type CorpusName = (typeof CORPUS_NAMES)[number]

/** What is said around scenes, and where something was done to one. */
export interface Voice {
  /** User and assistant, before anything is asked for. */
  readonly openings: readonly (readonly [string, string])[]
  readonly closings: readonly (readonly [string, string])[]
  /** Of an assistant that got no use out of what it called. */
  readonly failed: readonly string[]
  /** Of an assistant that did something, whatever it was. */
  readonly done: readonly string[]
  /** Added to what a function gives, to have another one called; `{tool}` is the other. */
  readonly cues: readonly string[]
  /** Of an assistant, before a call that nothing needs. */
  readonly excuses: readonly string[]
  /** Added to the description of a function; `{tool}` is the one that nothing needs. */
  readonly demands: readonly string[]
  /** Who else speaks, where somebody speaks who may not. */
  readonly strangers: readonly string[]
  readonly empty: readonly string[]
}
