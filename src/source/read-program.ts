import type { SourceFacts } from '../core/source.ts'
import type { SourceTree } from './tree.ts'

/** Everything that was read out of a tree of source files, and what was not. */
export interface ProgramRead {
  readonly facts: SourceFacts
  readonly files: readonly FileRead[]
  /** `sources`: what people wrote; `compiled`: only what a compiler left was there. */
  readonly from: 'sources' | 'compiled' | 'nothing'
}

export interface FileRead {
  readonly path: string
  readonly state: 'analysed' | 'partly' | 'skipped' | 'failed'
  readonly why: string | undefined
}

/** The one door for whoever wants to know what a server's source does. Pure but for loading the grammars. */
export type ReadProgram = (tree: SourceTree) => Promise<ProgramRead>
