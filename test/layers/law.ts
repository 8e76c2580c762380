import type { Module } from './modules.ts'

/** A law looks at all modules and names what breaks it, each with the line to look at. */
export interface Law {
  readonly sentence: string
  readonly broken: (modules: readonly Module[]) => readonly string[]
}
