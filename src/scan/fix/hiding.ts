import { redactSecrets } from '../../core/secret.ts'
import type { Reach, ServerEntry } from '../../core/server-entry.ts'
import { namedValues } from '../../detectors/launch-words.ts'
import { secretsIn } from '../../detectors/secret-value.ts'

/** A line to be shown: without the secrets that are known, as they are and as JSON writes them, and without others. */
export function hiding(line: string, secrets: readonly string[]): string {
  const known = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  const hidden = known
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
  return redactSecrets(hidden)
}

/** What entries give to servers that may be secret: every variable and header, and secrets among the words. */
export function givenTo(entries: readonly ServerEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ reach }) => given(reach)))]
}

function given(reach: Reach): readonly string[] {
  if (reach.kind === 'other') return []
  if (reach.kind !== 'stdio') return Object.values(reach.headers).filter(isLong)
  const words = namedValues({ args: reach.args, env: {} }).flatMap(({ name, value }) =>
    secretsIn(name, value).map(({ start, end }) => value.slice(start, end)),
  )
  return [...words, ...Object.values(reach.env).filter(isLong)]
}

/** Shorter ones, and variables, stand in other places of a file too. */
const isLong = (value: string): boolean => value.length >= 6 && !value.includes('$')
