import type { LogRisk } from '../../core/log-risk.ts'

/**
 * One story that a server log can tell, in two endings: the risk, and its safe twin. `steps` is run twice with the same
 * chance, once for each ending; only what goes through `either`, `only` or `isRisky` may differ. What is risky must lie in
 * relations between steps (who, in which order, how much, unlike what was seen before), not in words: every word a risky step
 * uses should be found in safe stories too. Wordings are lists, so that one scenario gives many texts.
 */
export interface Scenario {
  readonly risk: LogRisk
  /** In plain words and never with the name of the risk: part of no log. */
  readonly title: string
  /** At least five relations between entries that show the risk; each becomes a line of the explanation. `{name}` is filled from `note`. */
  readonly clues: readonly string[]
  readonly steps: (story: Story) => readonly (Step | readonly Step[] | undefined)[]
}

export function defineScenario(scenario: Scenario): Scenario {
  return scenario
}

/** One log entry, before any style of writing. At least twelve a story, in order of time. */
export interface Step {
  /** Seconds since the step before; a pair draws a random stretch. */
  readonly after?: number | readonly [least: number, most: number]
  /** The program that writes the entry, such as `sshd` or `backup-agent`. */
  readonly by: string
  /** A short machine name, such as `session_open`. Renderers that write events use it. */
  readonly event: string
  readonly level?: StepLevel | undefined
  /** The same as a person would write it; the engine picks one. `{field}` is filled from `fields`. */
  readonly say: readonly string[]
  /** In order. Names are canonical (see `dialect.ts`): the engine renames them alike in both twins. */
  readonly fields: Readonly<Record<string, string | number | boolean>>
}

export type StepLevel = 'debug' | 'info' | 'notice' | 'warn' | 'error' | 'crit'

/** Chance for one pair. Draws are keyed by name, so both endings get the same values however they branch. */
export interface Story {
  readonly isRisky: boolean
  readonly either: <const R, const S = R>(risky: R, safe: S) => R | S
  /** The steps, only in that ending. */
  readonly only: (ending: 'risky' | 'safe', ...steps: readonly Step[]) => readonly Step[]
  readonly pick: <T>(key: string, items: readonly T[]) => T
  readonly whole: (key: string, low: number, high: number) => number
  readonly chance: (key: string, probability: number) => boolean
  /** Remembers a value for the explanation. */
  readonly note: (name: string, value: string | number) => void
  readonly make: Make
}

/** Entities, by key: the same key is the same entity for the whole story. */
export interface Make {
  readonly host: (key: string) => string
  readonly user: (key: string) => string
  readonly serviceUser: (key: string) => string
  readonly uid: (key: string, kind?: 'person' | 'service') => number
  readonly pid: (key: string) => number
  readonly port: (key: string) => number
  /** An address of the story's own network. */
  readonly insideAddress: (key: string) => string
  /** An address from the documentation ranges outside it. */
  readonly outsideAddress: (key: string) => string
  readonly insideHost: (key: string) => string
  readonly outsideHost: (key: string) => string
  readonly path: (key: string, kind: PathKind) => string
  readonly digest: (key: string) => string
  /** Short hexadecimal id: session, request, job, inode-like. */
  readonly id: (key: string, prefix?: string) => string
  readonly inode: (key: string) => number
  /** Bytes, in a range. */
  readonly bytes: (key: string, low: number, high: number) => number
  readonly version: (key: string) => string
  readonly tool: (key: string) => string
  readonly service: (key: string) => string
  readonly table: (key: string) => string
}

export type PathKind =
  | 'secret'
  | 'private'
  | 'public'
  | 'temporary'
  | 'config'
  | 'log'
  | 'program'
  | 'cache'
  | 'unit'
  | 'script'
