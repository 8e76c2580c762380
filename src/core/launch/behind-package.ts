import type { PackageName } from '../package.ts'
import { readBridge } from './bridges.ts'
import { INTERPRETERS } from './interpreters.ts'
import type { Step } from './step.ts'
import type { Word } from './word.ts'

/** Runtimes that people fetch like any package, to run a file of their own. */
const RUNTIMES = new Set(['tsx', 'ts-node', 'node', 'bun', 'deno', 'python'])

/** A package that only carries what is behind it: a bridge to a remote server, a runtime. */
export function behindPackage(
  carrier: PackageName,
  words: readonly Word[],
  pointer: string,
): (Step & { readonly through: string }) | undefined {
  const program = { word: carrier.name, pointer }
  const step = RUNTIMES.has(carrier.name)
    ? INTERPRETERS.get(carrier.name)?.(words, program)
    : readBridge(carrier.name, words, carrier)
  return step === undefined || step.through === undefined ? undefined : { ...step, through: step.through }
}
