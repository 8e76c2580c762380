import type { NormJson } from './cedar.ts'
import { PACKS } from './packs.ts'
import { READ } from './packs/read-already.ts'
import { splitStatements } from './split.ts'

let known: ReadonlyMap<string, NormJson> | undefined

/**
 * A statement of a pack as Cedar reads it; of anything else, nothing. Cedar's parser takes a guard 20 MB and as long again
 * to load, so it is left alone.
 */
export function readAlready(statement: string): NormJson | undefined {
  known ??= new Map(Object.entries(JSON.parse(READ) as Readonly<Record<string, NormJson>>))
  return known.get(statement)
}

/** Without repetition: the packs share some. */
export function packStatements(): readonly string[] {
  return [...new Set(Object.values(PACKS).flatMap((text) => splitStatements(text).map((each) => each.text)))]
}
