import { redactSecrets } from './secret.ts'
import { isArray, isObject, type JsonValue } from './value.ts'
import { visibleText } from './visible-json.ts'

/** UTF-16 units of one string, and of all. */
interface Bounds {
  readonly string: number
  readonly whole: number
}

const BOUNDS: Bounds = { string: 400, whole: 4000 }

/**
 * A value for a person to decide about, in lines: no secret in it, nothing invisible, and bounded. Of a long string both
 * ends are shown and how much stands between them, so that nothing hides behind a long beginning unsaid.
 */
export function shownJson(value: JsonValue, bounds: Bounds = BOUNDS): string {
  const lines = visibleText(JSON.stringify(shorten(value, bounds.string), undefined, 2))
  const clean = redactSecrets(lines).replace(BLANK, escaped)
  if (clean.length <= bounds.whole) return clean
  const left = clean.length - bounds.whole
  return `${clean.slice(0, bounds.whole)}\n… and ${left} more characters that are not shown here`
}

function shorten(value: JsonValue, most: number): JsonValue {
  if (typeof value === 'string') return shortString(value, most)
  if (isArray(value)) return value.map((item) => shorten(item, most))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [shortString(key, most), shorten(item, most)]),
  )
}

/** Redacted before it is cut: half a secret looks like none. */
function shortString(text: string, most: number): string {
  const clean = redactSecrets(text)
  if (clean.length <= most) return clean
  const half = Math.floor(most / 2)
  return `${clean.slice(0, half)} [… ${clean.length - 2 * half} characters …] ${clean.slice(-half)}`
}

// Letters that look like nothing, or change how the one before them looks; `visibleText` knows of the rest.
const BLANK = /[\p{Co}\u115f\u1160\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

const escaped = (char: string): string => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`
