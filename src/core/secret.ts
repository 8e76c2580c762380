import { assignedValue } from './secret/assigned.ts'
import { isPlaceholder, isRandom } from './secret/entropy.ts'
import { runEnd, type Suspect, suspects } from './secret/suspect.ts'
import { tokensAt } from './secret/tokens.ts'

export interface Secret {
  readonly kind: string
  readonly start: number
  readonly end: number
}

/**
 * Secrets in a text, in order, never overlapping. One pass over the characters finds the few places where a secret may
 * stand; only those are looked at. Checksums that some tokens carry are not verified: a mistyped or made-up token must
 * not go through unredacted.
 */
export function* findSecrets(text: string): Generator<Secret, void, undefined> {
  let until = 0
  for (const suspect of suspects(text)) {
    if (suspect.start < until) continue
    const secret = secretAt(text, suspect)
    if (secret === undefined || secret.start < until) continue
    yield secret
    until = secret.end
  }
}

/** The text with every secret replaced by `[secret:KIND]`. */
export function redactSecrets(text: string): string {
  let out = ''
  let from = 0
  for (const { kind, start, end } of findSecrets(text)) {
    out += `${text.slice(from, start)}[secret:${kind}]`
    from = end
  }
  return from === 0 ? text : out + text.slice(from)
}

function secretAt(text: string, { sign, start, end }: Suspect): Secret | undefined {
  if (sign === '-') return pemKey(text, start)
  if (sign === '@') return inUrl(text, start)
  if (sign !== '') {
    const value = assignedValue(text, start)
    return value && { kind: 'assigned-secret', ...value }
  }
  return knownToken(text, start, end) ?? jwt(text, start, end) ?? afterScheme(text, start)
}

/** One that says by its first letters what it is. `end`: of the run of letters that it stands in. */
export function knownToken(text: string, start: number, end: number): Secret | undefined {
  for (const { kind, lead, body } of tokensAt(text, start)) {
    if (!text.startsWith(lead, start)) continue
    const found = body.exec(text.slice(start + lead.length, Math.min(end, start + LONGEST_TOKEN)))?.[0]
    if (found === undefined || isPlaceholder(found) || !isRandom(found)) continue
    return { kind, start, end: start + lead.length + found.length }
  }
  return undefined
}

export const LONGEST_TOKEN = 320

/** Three parts with dots, of which the first two are JSON objects in base64. */
function jwt(text: string, start: number, end: number): Secret | undefined {
  if (!text.startsWith('eyJ', start) || !text.startsWith('.eyJ', end)) return undefined
  const second = runEnd(text, end + 1)
  if (text.charCodeAt(second) !== 46) return undefined
  const third = runEnd(text, second + 1)
  return third - second > SHORTEST_SIGNATURE ? { kind: 'jwt', start, end: third } : undefined
}

const SHORTEST_SIGNATURE = 16

/** `Authorization: Bearer …` with whatever token. */
function afterScheme(text: string, start: number): Secret | undefined {
  const before = text.slice(Math.max(0, start - 7), start).toLowerCase()
  if (!before.endsWith('bearer ') && !before.endsWith('basic ')) return undefined
  let end = runEnd(text, start)
  while (end < text.length && '.~+/='.includes(text.charAt(end))) end = runEnd(text, end + 1)
  const body = text.slice(start, end)
  return isPlaceholder(body) || !isRandom(body) || !/\d/.test(body)
    ? undefined
    : { kind: 'authorization', start, end }
}

const PEM_HEADER = /^-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/
const PEM_FOOTER = 'PRIVATE KEY-----'
const SHORTEST_PEM = 120
const LONGEST_PEM = 16_384

function pemKey(text: string, start: number): Secret | undefined {
  const stretch = text.slice(start, start + LONGEST_PEM)
  const header = PEM_HEADER.exec(stretch)?.[0]
  if (header === undefined) return undefined
  const footer = stretch.indexOf(PEM_FOOTER, header.length)
  // A key cut short is a key all the same; a heading alone is not.
  const length = footer < 0 ? stretch.length : footer + PEM_FOOTER.length
  return length < SHORTEST_PEM ? undefined : { kind: 'private-key', start, end: start + length }
}

/** `scheme://user:password@host`, seen from its `@`. */
function inUrl(text: string, at: number): Secret | undefined {
  const stretch = text.slice(Math.max(0, at - 200), at)
  const scheme = stretch.lastIndexOf('://')
  if (scheme < 0) return undefined
  const userInfo = stretch.slice(scheme + 3)
  const colon = userInfo.indexOf(':')
  if (colon < 0 || /[\s/?#'"<>]/.test(userInfo)) return undefined
  const password = userInfo.slice(colon + 1)
  if (password.length < 6 || isPlaceholder(password) || EVERYDAY.has(password.toLowerCase())) return undefined
  return { kind: 'url-password', start: at - password.length, end: at }
}

const EVERYDAY = new Set([
  'password',
  'passwd',
  'secret',
  'postgres',
  'mysecretpassword',
  'username',
  'guest123',
])
