import type { SourceKind, SourceTool } from '../core/source.ts'
import type { Expression, Function, Module } from './program.ts'

/**
 * Where a caller gets into the program: found per framework and language, followed by one engine. What comes in later — answers of
 * `elicitInput` and `createMessage`, request state, headers of the request — is the engine's to see where it is asked for.
 */
export interface Entry {
  readonly tool: Omit<SourceTool, 'does'> | undefined
  /** What answers: a function written in place or resolved by name. */
  readonly handler: Function
  readonly module: Module
  /** What each parameter of the handler carries; undefined: nothing from outside (`extra`, `context`). */
  readonly sources: readonly (EntrySource | undefined)[]
  /** Members that the schema restrains to a few known values, numbers or anchored patterns: no longer dangerous. */
  readonly restrained: ReadonlySet<string>
  /** `surface`: MCP or HTTP; `elsewhere`: command line, tests. */
  readonly reach: 'surface' | 'elsewhere'
  /** For a dispatcher (`switch` on the tool's name): which tool a branch belongs to. */
  readonly branch?: { readonly on: Expression; readonly name: string } | undefined
}

export interface EntrySource {
  readonly kind: SourceKind
  /** Each member is such a source by itself: `args.path`. */
  readonly isObject: boolean
  readonly name: string
}
