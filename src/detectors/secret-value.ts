import { findSecrets, type Secret } from '../core/secret.ts'

/**
 * Secrets written out in a value of a configuration. What only points to one is none: an input or a variable of the host, a
 * command of a password manager, a placeholder; nor is what may be public by its kind.
 */
export function secretsIn(name: string, value: string): readonly Secret[] {
  const shown = withoutReferences(value.slice(0, LONGEST))
  if (shown.trim() === '' || isPublic(name)) return []
  const own = [...findSecrets(shown)].filter(({ start, end }) => !isPublicToken(shown.slice(start, end)))
  if (own.length > 0) return own
  // The name is what makes a value of chance a secret: `TOKEN=…`.
  const lead = `${tellingName(name)}=`
  return [...findSecrets(lead + shown)]
    .filter(({ start }) => start >= lead.length)
    .map(({ kind, start, end }) => ({ kind, start: start - lead.length, end: end - lead.length }))
    .filter(({ start, end }) => !isPublicToken(shown.slice(start, end)))
}

/** What kind of thing it is, in words for people. */
export function secretWords({ kind }: Secret): string {
  return KINDS[kind] ?? `a secret (${kind})`
}

const KINDS: Readonly<Record<string, string>> = {
  'assigned-secret': 'a secret',
  'url-password': 'an address with its password',
  'private-key': 'a private key',
  authorization: 'a token for the Authorization header',
  jwt: 'a signed token',
}

const LONGEST = 20_000

const BRACKETS = [
  ['${', '}'],
  ['$(', ')'],
  ['{{', '}}'],
  ['{env:', '}'],
  ['{file:', '}'],
  ['<', '>'],
  ['`', '`'],
] as const
const WHOLE = /^(?:op|vault|keychain|keyring|secret|secrets|env|aws-sm|gcp-sm|doppler|infisical|bws):\/\//
const VARIABLE = /\$[A-Za-z_]\w{0,100}|%[A-Za-z_]\w{0,60}%/g

/** Blanks of the same length, so that places stay right. */
function withoutReferences(value: string): string {
  if (WHOLE.test(value.trim())) return ''
  let shown = value
  for (const [open, close] of BRACKETS) {
    let left = MOST_REFERENCES
    for (let at = shown.indexOf(open); at >= 0 && left > 0; at = shown.indexOf(open, at + 1)) {
      left--
      const end = shown.indexOf(close, at + open.length)
      if (end < 0) break
      const length = end + close.length - at
      if (length <= LONGEST_REFERENCE)
        shown = shown.slice(0, at) + ' '.repeat(length) + shown.slice(end + close.length)
    }
  }
  return shown.replace(VARIABLE, (found) => ' '.repeat(found.length))
}

const LONGEST_REFERENCE = 300
const MOST_REFERENCES = 100

function isPublic(name: string): boolean {
  return (
    /anon|public|publishable|client[_-]?id|(?:^|[_-])(?:file|path|dir|url|host|name)$/i.test(name) &&
    !/database|connection|dsn|mongo|redis|postgres/i.test(name)
  )
}

function isPublicToken(token: string): boolean {
  return /^(?:pk_(?:live|test)_|sk_test_|rk_test_|phc_|sb_publishable_|pk\.|pub[_-])/.test(token)
}

/** `--api-key`, `OPENAI_KEY` and `X-Auth` all name secrets. */
function tellingName(name: string): string {
  const plain = name.replace(/^-{1,2}/, '')
  return /(?:^|[_-])(?:key|auth|pat|bearer|authorization)$/i.test(plain) ? 'api_key' : plain.slice(0, 40)
}
