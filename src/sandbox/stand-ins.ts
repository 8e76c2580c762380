import { findSecrets } from '../core/secret.ts'

/** A true secret has no business in a program that nobody trusts. */
export function isSecret(name: string, value = ''): boolean {
  return SECRET_NAME.test(name) || findSecrets(`${name}=${value}`).next().done === false
}

const SECRET_NAME = /TOKEN|SECRET|PASS(?:WORD|WD|PHRASE)|CREDENTIAL|API_?KEY|PRIVATE_?KEY|_KEY$|_PAT$|_AUTH$/i

/** Words of a command line with something made up in the place of each secret; `made` is told where it stands. */
export function withoutSecrets(words: readonly string[], made: (place: string) => string): readonly string[] {
  return words.map((word, index) => {
    const place = `argument ${index + 1}`
    const lead = /^-{0,2}[A-Za-z][\w-]{0,60}=/.exec(word)?.[0] ?? ''
    const before = words[index - 1] ?? ''
    const name = lead || (before.startsWith('-') && !word.startsWith('-') ? before : '')
    const value = word.slice(lead.length)
    if (SECRET_NAME.test(name.replace(/^-{1,2}|=$/g, '').replaceAll('-', '_')) && isValue(value))
      return lead + made(place)
    return [...findSecrets(word)].reduceRight(
      (text, { start, end }) => text.slice(0, start) + made(place) + text.slice(end),
      word,
    )
  })
}

/** Neither a number, as in `--token-limit 4000`, nor a file, as in `--token-file /run/token`. */
function isValue(text: string): boolean {
  return text.length >= 6 && !/^\d+$|^[./~]|[\\/]/.test(text)
}
