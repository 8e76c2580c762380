import type { SourceTool, Span } from '../../core/source.ts'
import type { Entry } from '../entry.ts'
import type { Program } from '../scope.ts'

/** What one language's idioms gave. */
export interface FoundEntries {
  readonly entries: readonly Entry[]
  /** Tools whose handler could not be found are here and not among the entries. */
  readonly tools: readonly Omit<SourceTool, 'does'>[]
  /** Registrations whose names or numbers are only known when the program runs: the file is `partly` analysed. */
  readonly open: readonly { readonly at: Span; readonly why: string }[]
}

/** Looks only at modules of its own language. */
export type FindEntries = (program: Program) => FoundEntries
