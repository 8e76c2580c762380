import { describe, expect, test } from 'vitest'
import { findSecrets, redactSecrets } from './secret.ts'

const LETTERS = 'k7Qz2Vb9Xn4Rm8Tw3Yc6Hd1Jf5LgPsAtEuGvIo0N'

describe('secrets are found by what they are', () => {
  test.each([
    ['github-token', `ghp_${drawn(36)}`],
    ['github-token', `github_pat_${drawn(60)}`],
    ['aws-key', ['AKIA', 'Q3EGRIDAHT5MPXYZ'].join('')],
    ['slack-token', `xoxb-120945-${drawn(24)}`],
    ['anthropic-key', `sk-ant-${drawn(48)}`],
    ['openai-key', `sk-proj-${drawn(48)}`],
    ['stripe-key', `sk_live_${drawn(24)}`],
    ['google-key', `AIza${drawn(35)}`],
    ['npm-token', `npm_${drawn(36)}`],
    ['gitlab-token', `glpat-${drawn(20)}`],
    ['jwt', `eyJ${drawn(20)}.eyJ${drawn(24)}.${drawn(30)}`],
  ])('%s', (kind, secret) => {
    const text = `before "${secret}" after`
    expect([...findSecrets(text)]).toEqual([{ kind, start: 8, end: 8 + secret.length }])
    expect(redactSecrets(text)).toBe(`before "[secret:${kind}]" after`)
  })

  test('a PEM key, also where its lines are escaped', () => {
    const key = `-----BEGIN PRIVATE KEY-----\\n${drawn(200)}\\n-----END PRIVATE KEY-----`
    expect(redactSecrets(`{"key":"${key}"}`)).toBe('{"key":"[secret:private-key]"}')
  })

  test('passwords in addresses, headers and assignments', () => {
    expect(redactSecrets('postgres://app:h7Kq2mZx@db/app')).toBe(
      'postgres://app:[secret:url-password]@db/app',
    )
    expect(redactSecrets(`Authorization: Bearer ${drawn(32)}`)).toBe(
      'Authorization: Bearer [secret:authorization]',
    )
    expect(redactSecrets('{"password": "S3cr3t!pq9Zr"}')).toBe('{"password": "[secret:assigned-secret]"}')
    expect(redactSecrets(`DB_TOKEN=${drawn(28)}`)).toBe('DB_TOKEN=[secret:assigned-secret]')
  })

  test('two secrets in one text, neither of them lost', () => {
    const text = `ghp_${drawn(36)} and npm_${drawn(36)}`
    expect(redactSecrets(text)).toBe('[secret:github-token] and [secret:npm-token]')
  })
})

describe('what only looks like a secret is left alone', () => {
  test.each([
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'AKIAIOSFODNN7EXAMPLE',
    'password: ${DB_PASSWORD}',
    'token=<your token here>',
    'const password = process.env.PASSWORD',
    'postgres://user:password@localhost/app',
    'sha256-47DEQpj8HBSaTImW5JCeuQeRkm5NMpJWZG3hSuFU',
    '9fceb02d0ae598e95dc970b74767f19372d61af8',
    '"token_count": 1234567890123456',
    'api_key: string',
    '-----BEGIN CERTIFICATE-----',
    'https://example.com/a/very-long-path-with-many-words-in-it',
  ])('%s', (text) => {
    expect([...findSecrets(text)]).toEqual([])
    expect(redactSecrets(text)).toBe(text)
  })
})

function drawn(length: number): string {
  return Array.from({ length }, (_, i) => LETTERS[(i * 7 + 3) % LETTERS.length]).join('')
}
