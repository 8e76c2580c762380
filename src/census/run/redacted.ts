import { findSecrets, redactSecrets } from '../../core/secret.ts'
import type { JsonValue } from '../../core/value.ts'

/**
 * A text from outside as it may be kept: every secret in it is `[secret:KIND]`. JSON is read first, since there a line break
 * before a key is two characters, and a letter may be written as its number; then all of it is looked at as it stands.
 */
export function redacted(text: string): string {
  const whole = ofJson(text)
  if (whole !== undefined) return plain(whole)
  return plain(
    text.includes('\n')
      ? text
          .split('\n')
          .map((line) => ofJson(line) ?? line)
          .join('\n')
      : text,
  )
}

/** The same text where nothing was to be taken out; undefined where it is no JSON. */
function ofJson(text: string): string | undefined {
  const first = text.trimStart().charAt(0)
  if (first !== '{' && first !== '[') return undefined
  try {
    const value = JSON.parse(text) as JsonValue
    return isClean(value, 0) ? text : JSON.stringify(withoutSecrets(value, 0))
  } catch {
    return undefined
  }
}

function isClean(value: JsonValue, depth: number): boolean {
  if (typeof value === 'string') return findSecrets(value).next().done === true
  if (typeof value !== 'object' || value === null) return true
  if (depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((item: JsonValue) => isClean(item, depth + 1))
  return Object.entries(value).every(
    ([key, item]) => isClean(key, depth) && isClean(item as JsonValue, depth + 1),
  )
}

const DEEPEST = 100

function withoutSecrets(value: JsonValue, depth: number): JsonValue {
  if (typeof value === 'string') return redactSecrets(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return '[too deep]'
  if (Array.isArray(value)) return value.map((item: JsonValue) => withoutSecrets(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redactSecrets(key),
      withoutSecrets(item as JsonValue, depth + 1),
    ]),
  )
}

/** Escapes stand for what is no letter: blanks while we look, so that places stay what they are. */
function plain(text: string): string {
  const masked = text.replace(/\\[nrtbf"\\/]/g, '  ')
  let out = ''
  let from = 0
  for (const { kind, start, end } of findSecrets(masked)) {
    out += `${text.slice(from, start)}[secret:${kind}]`
    from = end
  }
  return from === 0 ? text : out + text.slice(from)
}
