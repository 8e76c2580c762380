/** The words of a name in their plain form. */
export function nameWords(name: string): readonly string[] {
  return splitName(name).map(plainForm)
}

/** The words of a name in snake, kebab, dotted or camel case, in small letters. */
export function splitName(name: string): readonly string[] {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

/** The words of a sentence, in the same form. */
export function textWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
    .map(plainForm)
}

/** `emails` and `Sends` as `email` and `send`: English only, and only what plural and third person add. */
export function plainForm(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || KEPT.has(word)) return word
  if (/(?:ss|us|is|'s)$/.test(word)) return word.endsWith("'s") ? word.slice(0, -2) : word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** What ends in s and is no plural, or means something else in the plural. */
const KEPT = new Set(
  'news always https aws does series sms dns css gps ios kubernetes sales tls macos posix canvas alias pandas'.split(
    ' ',
  ),
)

const LONGEST_NAME = 200
