import type { Memory } from '../core/provenance.ts'

export function createMemory(): Memory {
  return { learn: () => {}, recall: () => [], size: () => ({ fingerprints: 0, bytes: 0 }) }
}
