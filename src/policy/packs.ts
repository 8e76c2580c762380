import { BALANCED } from './packs/balanced.ts'
import { OBSERVE } from './packs/observe.ts'
import { STRICT } from './packs/strict.ts'

/** The norms that come with Fairlead, as Cedar, mildest first. */
export const PACKS = { observe: OBSERVE, balanced: BALANCED, strict: STRICT } as const

export type PackName = keyof typeof PACKS
export const PACK_NAMES = Object.keys(PACKS) as readonly PackName[]

export function packNamed(name: string): PackName | undefined {
  return PACK_NAMES.find((known) => known === name)
}
