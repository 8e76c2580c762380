import type { Memory } from '../core/provenance.ts'

export function createMemory(): Memory {
  return {
    learn: () => {},
    recall: () => [],
    ignore: () => {},
    size: () => ({ fingerprints: 0, most: 0, bytes: 0 }),
  }
}
