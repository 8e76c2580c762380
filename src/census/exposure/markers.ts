/**
 * What stands where a secret stood: ours (`[secret:github-token]`), and those of others who published snapshots
 * (`redacted-github-token`, `[REDACTED-CREDENTIAL]`). The value itself was taken out before anything was kept.
 */
export function* markersIn(text: string): Generator<string> {
  for (const [, ours, theirs] of text.matchAll(MARKER)) yield (ours ?? theirs ?? 'credential').toLowerCase()
}

const MARKER =
  /\[secret:([a-z0-9-]{1,40})\]|\bredacted-((?:[a-z]{1,12}-)?(?:token|key|jwt|secret|password|id|url-key|key-id))\b|\[redacted-credential\]/gi
