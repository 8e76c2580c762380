/** Values known by how they look: where a call can send things to. */
export interface Forms {
  readonly emails: readonly string[]
  readonly urls: readonly string[]
  readonly accounts: readonly string[]
}

export type Form = keyof Forms

export function formsIn(text: string): Forms {
  const read = text.length > MOST ? text.slice(0, MOST) : text
  const emails = all(read, EMAIL)
  return {
    emails,
    urls: all(read, URLS).filter((url) => !emails.some((email) => email.endsWith(url))),
    accounts: all(read, ACCOUNT),
  }
}

function all(text: string, pattern: RegExp): readonly string[] {
  const found = new Set<string>()
  for (const [one] of text.matchAll(pattern)) {
    if (found.size >= 200) break
    found.add(
      one
        .toLowerCase()
        .replace(/[.,;:!?)'"\]]{1,5}$/, '')
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, ''),
    )
  }
  return [...found]
}

const MOST = 100_000
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g
const URLS =
  /https?:\/\/[^\s"'<>)\]]{1,500}|\b(?:www\.[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|io|example|test|invalid|dev|co|app|info|site|cloud|ai|me))\b(?:\/[^\s"'<>)\]]{0,300})?/gi
/** IBANs and numbers of cards, accounts and wallets. */
const ACCOUNT =
  /\b(?:[A-Z]{2}\d{2}[A-Z0-9]{8,30}|\d{8,24}|0x[0-9a-fA-F]{20,64}|[13][1-9A-HJ-NP-Za-km-z]{25,34})\b/g
