import { isArray, isObject } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { MOST } from '../listing.ts'

/**
 * Every string of an entry that had a secret in it, wherever it stood: a placeholder or a note to publishers leaks as
 * well as a value does. What was taken out reads `[secret:KIND]` by now; `redacted-KIND` where a snapshot came without it.
 */
export function leaksOf(entry: unknown, within: Bounded): readonly string[] {
  const found = new Set<string>()
  const open: unknown[] = [entry]
  for (let looked = 0; open.length > 0 && looked < MOST_LOOKED_AT; looked += 1) {
    const one = open.pop()
    if (typeof one === 'string' && (one.includes('[secret:') || one.includes('redacted-'))) found.add(one)
    else if (isArray(one) || isObject(one)) open.push(...Object.values(one).slice(0, MOST_LOOKED_AT))
  }
  return within.first([...found].sort()).flatMap((text) => within.text(text, MOST.example) ?? [])
}

const MOST_LOOKED_AT = 5_000
