import type { Runs } from './runs.ts'
import type { Word } from './word.ts'

/** What one program of a command line does with the words behind it: starts another, or is the end of the way. */
export type Step =
  | {
      /** What to call it: `uv run`. */
      readonly through: string
      readonly next: readonly Word[]
      /** Folder that relative paths are in from here on. */
      readonly folder?: string | undefined
    }
  | {
      readonly through: string | undefined
      readonly what: Runs['what']
      readonly rest: readonly Word[]
      readonly container?: Runs['container']
    }

/** `words`: those behind the program; undefined: what it does with them is not known. */
export type ReadStep = (words: readonly Word[], program: Word) => Step | undefined

export function codeAt(through: string, { pointer }: Word, rest: readonly Word[]): Step {
  return { through, what: { kind: 'code', pointer }, rest }
}

export function fileAt(through: string | undefined, { word, pointer }: Word, rest: readonly Word[]): Step {
  return { through, what: { kind: 'file', path: word, pointer }, rest }
}

export function unknownBehind(through: string, rest: readonly Word[]): Step {
  return { through, what: { kind: 'unknown' }, rest }
}
