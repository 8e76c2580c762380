import type { JsonValue } from '../../core/value.ts'
import type { Answer, Lookup, Unknown } from '../question.ts'

/** What an admission may ask of the world, with `--online`: each answer is a fact, or nobody knows. */
export interface Outside {
  readonly ask: (lookup: Lookup, key: string) => Promise<Answer>
  /** Of a repository, by its normalised key `github.com/owner/name`. */
  readonly source: (key: string) => Promise<{ readonly fact: SourceFact } | Unknown>
}

export interface SourceFact {
  readonly [key: string]: JsonValue
  readonly state: 'there' | 'gone' | 'moved' | 'empty'
  /** Number of the repository, where the host tells it. */
  readonly id: string | null
}
