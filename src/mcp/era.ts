export type Era = 'legacy' | 'modern'

export const LEGACY_REVISIONS = [
  '2024-10-07',
  '2024-11-05',
  '2025-03-26',
  '2025-06-18',
  '2025-11-25',
] as const
export const MODERN_REVISIONS = ['2026-07-28'] as const

/** Revisions are dates, so a later one than we know still sorts into the modern era. */
export function eraOf(revision: string): Era {
  return revision >= MODERN_REVISIONS[0] ? 'modern' : 'legacy'
}

/** The only revision whose peers must accept JSON-RPC batches (added 2025-03-26, removed 2025-06-18). */
export const BATCH_REVISION = '2025-03-26'

/** In the modern era every request names its revision and the client's capabilities here. */
export const META = {
  revision: 'io.modelcontextprotocol/protocolVersion',
  clientCapabilities: 'io.modelcontextprotocol/clientCapabilities',
  clientInfo: 'io.modelcontextprotocol/clientInfo',
} as const
