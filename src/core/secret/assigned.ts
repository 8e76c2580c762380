import { isPlaceholder, isRandom } from './entropy.ts'

/** The value given by a `:` or `=` to a name like `password` or `api_key`; only one that looks made by chance. */
export function assignedValue(text: string, sign: number): { start: number; end: number } | undefined {
  if (!isTelling(nameBefore(text, sign))) return undefined
  let start = sign + 1
  while (start < text.length && start - sign < 8 && BETWEEN.has(text.charCodeAt(start))) start += 1
  let end = start
  while (end < text.length && end - start < LONGEST && !ENDS.has(text.charCodeAt(end))) end += 1
  const value = text.slice(start, end)
  return value.length >= 8 && isSecret(value) ? { start, end } : undefined
}

const LONGEST = 256
// Quotes, backslashes, blanks, and `:` or `=` again as in `:=` and `==`.
const BETWEEN = codesOf(' \t"\'`\\=:')
const ENDS = codesOf(' \t\r\n"\'`\\,;<>()[]{}|&')
const TELLING =
  /pass(?:word|wd|phrase)|pwd|secret|token|api[_-]?key|access[_-]?key|auth[_-]?key|private[_-]?key|credential/

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))
}

function nameBefore(text: string, sign: number): string {
  let end = sign
  while (end > 0 && sign - end < 4 && BETWEEN.has(text.charCodeAt(end - 1))) end -= 1
  let start = end
  while (start > 0 && end - start < 40 && isNameCharacter(text.charCodeAt(start - 1))) start -= 1
  return text.slice(start, end)
}

function isNameCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  )
}

function isTelling(name: string): boolean {
  return (
    name.length > 2 &&
    TELLING.test(name.toLowerCase()) &&
    !/(?:url|uri|name|type|count|limit|length|id|file|path|_at|usage|s)$/i.test(name)
  )
}

/** Letters and digits both, and either long or with both cases or signs: words, paths and calls are not secrets. */
function isSecret(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || isPlaceholder(value) || !isRandom(value)) return false
  if (/^[./~$@%]|:\/\/|\.[a-z]{2,8}$/i.test(value)) return false
  const signs = /[!@#$%^*?+=/]/.test(value)
  const cases = /[a-z]/.test(value) && /[A-Z]/.test(value)
  return signs || cases || value.length >= 20
}
