import { describe, expect, it } from 'vitest'
import artefactPinning from '../checks/artefact-pinning.ts'
import credentialHandling from '../checks/credential-handling.ts'
import remoteAuthentication from '../checks/remote-authentication.ts'
import secretsInListings from '../checks/secrets-in-listings.ts'
import type { Check, Judged } from '../check.ts'
import type { ListedPackage, Listing } from '../listing.ts'
import { isExactVersion } from './exact-version.ts'
import { isSecretName } from './secret-name.ts'

const PLAIN: Listing = {
  registry: 'official',
  snapshot: '2026-01',
  name: 'io.github.acme-example/weather',
  isLatest: true,
  status: 'active',
  packages: [],
  remotes: [],
  settings: [],
  launches: [],
  examples: [],
}

describe('secrets in listings', () => {
  it('have no more kinds than there are, whatever anybody writes into a text', () => {
    const leak = Array.from(
      { length: 500 },
      (_, at) => `[secret:kind-${at}] redacted-${'abcdefghij'[at % 10]}x-token`,
    )
    const judged = judgedBy(secretsInListings, { ...PLAIN, description: leak.join(' ') })
    const kinds = judged.flatMap((one) => ('count' in one && one.count === 'secrets' ? one.by : []))
    expect([...new Set(kinds)]).toEqual(['other'])
  })

  it('are told by their marks, each once, by kind and by field, and never by their value', () => {
    const leak = 'export TOKEN=[secret:github-token] # redacted-url-key'
    const judged = judgedBy(secretsInListings, { ...PLAIN, description: leak, examples: [leak] })
    expect(judged).toContainEqual({ count: 'secrets', by: 'github-token' })
    expect(judged.filter((one) => 'count' in one && one.count === 'secret-fields')).toEqual([
      { count: 'secret-fields', by: 'description' },
      { count: 'secret-fields', by: 'description' },
    ])
    expect(judged).toContainEqual({ measure: 'shows-secret', hit: true })
    expect(judged.find((one) => 'flag' in one)).toMatchObject({
      subject: 'official|io.github.acme-example/weather',
      evidence: { 'github-token in description': 1, 'url-key in description': 1 },
    })
  })

  it('are not seen in words about redaction', () => {
    const judged = judgedBy(secretsInListings, {
      ...PLAIN,
      description: 'Returns redacted-text and a [secret: x]',
    })
    expect(judged).toContainEqual({ measure: 'shows-secret', hit: false })
  })
})

describe('credentials', () => {
  it.each(['API_KEY', 'githubToken', 'X-Api-Key', 'DB_PASSWORD', 'Authorization', 'SLACK_TOKEN_2'])(
    '%s holds what must be kept secret',
    (name) => expect(isSecretName(name)).toBe(true),
  )
  it.each(['MAX_TOKENS', 'TOKEN_LIMIT', 'PUBLIC_KEY', 'MONKEY', 'KEY_FILE', 'PATH', 'SECRET_NAME', ''])(
    '%s does not',
    (name) => expect(isSecretName(name)).toBe(false),
  )

  it('are unknown, not absent, where a listing says nothing of settings', () => {
    expect(judgedBy(credentialHandling, PLAIN)).toContainEqual({
      measure: 'needs-credentials',
      hit: undefined,
    })
  })

  it('without their mark are counted against all that should have one', () => {
    const settings = [{ name: 'API_KEY' }, { name: 'API_SECRET', isSecret: true }, { name: 'REGION' }]
    const judged = judgedBy(credentialHandling, { ...PLAIN, packages: [{ ...NPM, settings }] })
    expect(judged).toContainEqual({ count: 'secret-names', by: 'official', of: 2 })
    expect(judged).toContainEqual({ count: 'secret-names-unmarked', by: 'official', of: 1 })
    expect(judged).toContainEqual({ measure: 'secret-mark-missing', hit: true, by: 'official' })
  })
})

describe('remotes', () => {
  const remote = (url: string, more = {}) => ({ transport: 'http' as const, url, settings: [], ...more })

  it('that declare nothing are unknown, not open', () => {
    const judged = judgedBy(remoteAuthentication, {
      ...PLAIN,
      remotes: [remote('https://mcp.example.com/mcp')],
    })
    expect(judged).toContainEqual({ measure: 'remote-none', hit: undefined })
    expect(judged).toContainEqual({ measure: 'remote-plain-http', hit: false })
  })

  it('over plain HTTP, with templates and with keys in their address are told', () => {
    const judged = judgedBy(remoteAuthentication, {
      ...PLAIN,
      remotes: [remote('http://{tenant}.example.com/mcp?api_key={key}', { authentication: 'key' })],
    })
    expect(judged).toContainEqual({ measure: 'remote-plain-http', hit: true })
    expect(judged).toContainEqual({ measure: 'remote-template', hit: true })
    expect(judged.flatMap((one) => ('flag' in one ? [one.flag] : []))).toEqual([
      'key-in-address',
      'remote-over-plain-http',
    ])
  })

  it('on this machine alone are not over plain HTTP', () => {
    const judged = judgedBy(remoteAuthentication, {
      ...PLAIN,
      remotes: [remote('http://127.0.0.1:3000/mcp')],
    })
    expect(judged).toContainEqual({ measure: 'remote-plain-http', hit: false })
  })
})

const NPM: ListedPackage = {
  ecosystem: 'npm',
  identifier: '@acme-example/weather',
  version: '1.2.3',
  settings: [],
}

describe('artefacts', () => {
  it.each(['1.2.3', 'v1.0.2', '2025.1.1rc1', '1.0.0+build.7'])('%s is one version', (version) =>
    expect(isExactVersion(version)).toBe(true),
  )
  it.each(['latest', '^1.2.3', '1.x', '1.*', '>=1', 'auto', '', undefined])('%s is none', (version) =>
    expect(isExactVersion(version)).toBe(false),
  )

  it('are counted over all version records, each once, and as the newest', () => {
    const image = { ecosystem: 'oci' as const, identifier: 'registry.example/acme:1', settings: [] }
    const pinned = { ...image, identifier: `registry.example/acme@sha256:${'a'.repeat(64)}` }
    const old = { ...PLAIN, version: '1', packages: [image] }
    const newest = { ...PLAIN, version: '2', packages: [pinned] }
    const judged = [...(artefactPinning.judge?.(newest, [old, old, newest]) ?? [])]
    expect(judged.filter((one) => 'count' in one)).toEqual([
      { count: 'package-records', by: 'official 2026-01 oci' },
      { count: 'package-records', by: 'official 2026-01 oci' },
      { count: 'package-records-pinned', by: 'official 2026-01 oci' },
    ])
    expect(judged).toContainEqual({ measure: 'pinned', hit: true, by: 'official oci' })
  })
})

function judgedBy(check: Check, listing: Listing): readonly Judged[] {
  return [...(check.judge?.(listing, [listing]) ?? [])]
}
