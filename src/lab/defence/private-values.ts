import { findSecrets } from '../../core/secret.ts'

/** Values that belong to somebody, or open something: where they stand in a text. */
export function privateValues(text: string): readonly string[] {
  const secrets = [...findSecrets(text)].map(({ start, end }) => text.slice(start, end))
  return [...new Set([...secrets, ...PATTERNS.flatMap((pattern) => text.match(pattern) ?? [])])]
}

/** The text without those private values that stand in nothing that may be repeated. */
export function withoutPrivate(text: string, known: string): string {
  const said = known.toLowerCase()
  return privateValues(text)
    .filter((value) => !said.includes(value.toLowerCase()))
    .toSorted((one, other) => other.length - one.length)
    .reduce((now, value) => now.replaceAll(value, WITHHELD_VALUE), text)
}

const WITHHELD_VALUE = '[withheld]'

const PATTERNS: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  // Accounts, cards, telephones: many digits, in groups or not.
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}\b/g,
  /\b\d{4}(?:[ -]?\d{4}){2,4}\b/g,
  /\+\d[\d ()-]{7,18}\d/g,
  // What stands after its own name: “password: …”, “code 1234”.
  /\b(?:password|passcode|pin|token|secret|code|key)\b[ :=]{1,3}\S{4,80}/gi,
]
