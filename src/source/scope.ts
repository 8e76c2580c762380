import type { JsonValue } from '../core/value.ts'
import type { Module } from './program.ts'

/**
 * All modules of one tree and how they find each other. Whoever follows values evaluates exports itself; it only needs to know
 * which module an import means.
 */
export interface Program {
  readonly modules: readonly Module[]
  /** The module of this tree that `from` means in `module`; undefined: it comes from outside (`child_process`, `pg`). */
  readonly moduleOf: (module: Module, from: string) => Module | undefined
  /** What a JSON file of this tree holds. */
  readonly jsonAt: (path: string) => JsonValue | undefined
}
