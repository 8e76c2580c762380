import { redactSecrets } from '../../core/secret.ts'

/** A line to be shown: without the secrets that are known, as they are and as JSON writes them, and without others. */
export function hiding(line: string, secrets: readonly string[]): string {
  const known = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  const hidden = known
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
  return redactSecrets(hidden)
}
