/** Names of environment variables and settings whose values are secret. */
export function namesSecret(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (NOT_ITSELF.has(last) || (last === 'url' && !words.includes('database'))) return false
  const all = words.join(' ')
  if (words.some((word) => SECRET_WORDS.has(word))) return true
  return SECRET_PAIRS.some((pair) => all.includes(pair))
}

/** Members and names that hold nothing but a secret: `password`, `apiKey`. */
export function isSecretName(name: string): boolean {
  return OUTRIGHT.has(wordsOf(name).join(' '))
}

const OUTRIGHT = new Set([
  'password',
  'passwd',
  'passphrase',
  'api key',
  'private key',
  'client secret',
  'secret key',
  'access token',
  'auth token',
  'refresh token',
  'smtp password',
  'db password',
  'database password',
])

/** The same names come over and over. Only short ones are kept: a longer one is a piece of its file, and would keep all of it. */
export function wordsOf(name: string): readonly string[] {
  if (name.length > LONGEST) return split(name)
  const before = WORDS.get(name)
  if (before) return before
  const words = split(name)
  if (WORDS.size >= MOST) WORDS.clear()
  WORDS.set(name, words)
  return words
}

const WORDS = new Map<string, readonly string[]>()
const MOST = 10_000
const LONGEST = 12

function split(name: string): readonly string[] {
  return name
    .slice(0, 120)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_.\-\s]/)
    .filter((word) => word !== '')
}

const SECRET_WORDS = new Set(
  'token secret password passwd passphrase credential credentials apikey pat pwd dsn'.split(' '),
)
const SECRET_PAIRS = [
  'api key',
  'access key',
  'private key',
  'secret key',
  'auth key',
  'encryption key',
  'signing key',
  'service key',
  'database url',
  'connection string',
  'master key',
]
const NOT_ITSELF = new Set(
  'file path uri name id endpoint limit count max min type header length size ttl expiry expires env var tokens host'.split(
    ' ',
  ),
)
