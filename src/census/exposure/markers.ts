import { SECRET_KINDS } from '../../core/secret/tokens.ts'

/**
 * What stands where a secret stood: ours (`[secret:github-token]`), and those of others who published snapshots
 * (`redacted-github-token`, `[REDACTED-CREDENTIAL]`). The value itself was taken out before anything was kept.
 */
export function* markersIn(text: string): Generator<string> {
  for (const [, ours, theirs] of text.matchAll(MARKER)) {
    const kind = (ours ?? theirs ?? 'credential').toLowerCase()
    // Anybody may write a mark into a text: it does not get a row of a table for each word.
    yield SECRET_KINDS.has(kind) || THEIRS.has(kind) ? kind : 'other'
  }
}

const THEIRS = new Set([
  'url-key',
  'api-key',
  'key-id',
  'credential',
  'token',
  'key',
  'secret',
  'password',
  'id',
])

const MARKER =
  /\[secret:([a-z0-9-]{1,40})\]|\bredacted-((?:[a-z]{1,12}-)?(?:token|key|jwt|secret|password|id|url-key|key-id))\b|\[redacted-credential\]/gi
