import { canonicalJson, sha256Hex } from '../core/canonical.ts'
import type { Pin } from './pins.ts'

/**
 * One hash for all that is approved of what a server advertises: SHA-256 over the sorted `["kind","name","hash"]` rows.
 * The same on every machine that approved the same. Bodies of prompts are left out: they depend on what was asked for.
 */
export function surfaceHash(pins: readonly Pin[]): string {
  const rows = pins
    .filter(({ state, kind }) => state === 'approved' && kind !== 'prompt-body' && kind !== 'surface')
    .map(({ kind, name, hash }) => canonicalJson([kind, name, hash]))
  return sha256Hex(rows.sort().join('\n'))
}
