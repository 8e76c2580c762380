import { findSecrets, redactSecrets, type Secret } from '../../core/secret.ts'
import { findVeiledSecrets } from '../../core/secret/veiled.ts'
import type { JsonValue } from '../../core/value.ts'

/**
 * A text from outside as it may be kept: every secret in it is `[secret:KIND]`. JSON is read first, since there a line break
 * before a key is two characters, and a letter may be written as its number; then all of it is looked at as it stands.
 */
export function redacted(text: string): string {
  const whole = ofJson(text)
  if (whole !== undefined) return unveiled(plain(whole))
  return unveiled(
    plain(
      text.includes('\n')
        ? text
            .split('\n')
            .map((line) => ofJson(line) ?? line)
            .join('\n')
        : text,
    ),
  )
}

/** The same of what was read: some formats have ways of their own to write a letter, as YAML has. */
export function withoutSecretsIn<Value>(value: Value): Value {
  return isClean(value as JsonValue, 0, hasAny) ? value : (withoutSecrets(value as JsonValue, 0) as Value)
}

export const wordsWithoutSecrets = (text: string): string => unveiled(redactSecrets(text))

/** The same text where nothing was to be taken out; undefined where it is no JSON. */
function ofJson(text: string): string | undefined {
  const first = text.trimStart().charAt(0)
  const last = text.trimEnd().at(-1)
  // An exception for each of a million lines that are none takes its time.
  if (!((first === '{' && last === '}') || (first === '[' && last === ']'))) return undefined
  try {
    const value = JSON.parse(text) as JsonValue
    return isClean(value, 0, hasPlain) ? text : JSON.stringify(withoutSecrets(value, 0))
  } catch {
    return undefined
  }
}

/** What is veiled stands in the text as well, which is looked at as a whole. */
const hasPlain = (text: string): boolean => findSecrets(text).next().done !== true

const hasAny = (text: string): boolean =>
  text.length >= SHORTEST && (hasPlain(text) || findVeiledSecrets(text).next().done !== true)

/** `://a:secret@` */
const SHORTEST = 11

function isClean(value: JsonValue, depth: number, has: (text: string) => boolean): boolean {
  if (typeof value === 'string') return !has(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((item: JsonValue) => isClean(item, depth + 1, has))
  return Object.entries(value).every(([key, item]) => !has(key) && isClean(item, depth + 1, has))
}

const DEEPEST = 100

function withoutSecrets(value: JsonValue, depth: number): JsonValue {
  if (typeof value === 'string') return wordsWithoutSecrets(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return '[too deep]'
  if (Array.isArray(value)) return value.map((item: JsonValue) => withoutSecrets(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [wordsWithoutSecrets(key), withoutSecrets(item, depth + 1)]),
  )
}

/** Escapes stand for what is no letter: blanks while we look, so that places stay what they are. */
function plain(text: string): string {
  const masked = text.replace(/\\[nrtbf"\\/]/g, '  ')
  return without(text, findSecrets(masked))
}

/** Also what a key that comes twice hides, of which JSON gives the last alone. Behind one there may be another. */
function unveiled(text: string): string {
  let clean = text
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = without(clean, findVeiledSecrets(clean))
    if (next === clean) break
    clean = next
  }
  return clean
}

const ROUNDS = 4

function without(text: string, secrets: Iterable<Secret>): string {
  let out = ''
  let from = 0
  for (const { kind, start, end } of secrets) {
    out += `${text.slice(from, start)}[secret:${kind}]`
    from = end
  }
  return from === 0 ? text : out + text.slice(from)
}
