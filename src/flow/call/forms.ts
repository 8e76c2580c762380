/** Values known by how they look: where a call can send things to. */
export interface Forms {
  readonly emails: readonly string[]
  readonly urls: readonly string[]
  readonly accounts: readonly string[]
}

export type Form = keyof Forms

export function formsIn(text: string): Forms {
  const [emails, urls, accounts] = [new Set<string>(), new Set<string>(), new Set<string>()]
  let left = MOST
  for (const [run] of text.slice(0, LONGEST).matchAll(RUNS)) {
    const word = trimmed(run)
    if (word.length < 4 || word.length > 500) continue
    const known = word.includes('@')
      ? MAIL.test(word) && emails
      : isAddress(word)
        ? urls
        : ACCOUNT.test(word) && accounts
    if (!known) continue
    known.add(word.toLowerCase().replace(SCHEME, ''))
    if ((left -= 1) === 0) break
  }
  return { emails: [...emails], urls: [...urls], accounts: [...accounts] }
}

function isAddress(word: string): boolean {
  if (SCHEME.test(word)) return true
  const host = word.split('/', 1)[0]!
  const end = host.lastIndexOf('.')
  return end > 0 && HOST.test(host) && ENDINGS.has(host.slice(end + 1).toLowerCase())
}

/** Without the signs that belong to the sentence. */
function trimmed(run: string): string {
  let end = run.length
  while (end > 0 && SENTENCE.has(run[end - 1]!)) end -= 1
  return run.slice(0, end)
}

const MOST = 400
const LONGEST = 100_000
const RUNS = /[^\s"'“”‘’<>()[\]{},;]+/g
const SENTENCE = new Set('.:!?*_`')
const MAIL = /^[^@]{1,64}@[^@]{1,190}\.[^@.]{1,63}$/
const SCHEME = /^(?:https?:\/\/)?(?:www\.)|^https?:\/\//i
const HOST = /^[\w.-]+$/
const ENDINGS = new Set(
  'com org net io example test invalid dev co app info site cloud ai me xyz online shop biz tech link eu de uk fr'.split(
    ' ',
  ),
)
/** IBANs and numbers of cards, accounts and wallets. */
const ACCOUNT =
  /^(?:[A-Z]{2}\d{2}[A-Z0-9]{8,30}|\d{8,24}|0x[0-9a-fA-F]{20,64}|[13][1-9A-HJ-NP-Za-km-z]{25,34})$/
