import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { admitFile, type AdmitFlags } from '../../src/cli/census/admit/admit-file.ts'
import { scratchFolder } from '../scratch-folder.ts'

const token = ['gh', 'p_', 'k7Qz2Vb9Xn4Rm8Tw3Yc6Hd1Jf5LgPsAtEuGv'].join('')
const FLAGS: AdmitFlags = {
  population: undefined,
  package: undefined,
  online: false,
  recheck: false,
  format: 'text',
  output: undefined,
  threshold: 'high',
  strict: false,
  origin: undefined,
  registry: undefined,
}
const SERVER = {
  $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
  name: 'io.github.acme-example/weather',
  description: 'Weather for cities',
  version: '1.0.0',
}

test.each(['text', 'json', 'sarif'])(
  'no token of a submission, or of the population, is in a verdict as %s',
  async (format) => {
    const server = {
      ...SERVER,
      version: token,
      websiteUrl: `http://example.com/?a=${token}`,
      repository: { url: `https://github.com/acme-example/${token}`, source: 'github' },
      remotes: [{ type: 'sse', url: `http://127.0.0.1/${token}`, headers: [{ name: token, value: token }] }],
      packages: [
        { registryType: 'npm', identifier: token, version: `^${token}`, transport: { type: token } },
      ],
      [token]: token,
    }
    const other = { ...server, name: `com.example/${token}` }
    const { told } = await admitted(server, [other], { format })
    expect(told).toMatch(/secret/)
    expect(told).not.toContain(token)
  },
)

test.each([
  `https://example.com/?next=${encodeURIComponent(`https://code.example.com/?t=%${token.charCodeAt(0).toString(16)}${token.slice(1)}`)}`,
  `it is ${Buffer.from(token).toString('base64')}`,
  `old-${token}`,
])('a secret is one however it is written: %#', async (description) => {
  const { told } = await admitted({ ...SERVER, description }, [], {})
  expect(told).toContain('admission/secret')
})

test('a blank that is a letter hides from nobody', async () => {
  const { told } = await admitted({ ...SERVER, description: 'Weather \u3164\u3164 for cities' }, [], {})
  expect(told).toContain('admission/hidden-text')
})

test('many that are a little alike do not hide a twin', async () => {
  const alike = Array.from({ length: 400 }, (_, at) => ({
    ...SERVER,
    name: `io.github.made-up-${at}/${'abcdefghijklmnopqrst'[at % 20]}weather`,
  }))
  const twin = { ...SERVER, name: 'io.github.acme-exarnple/weather' }
  const { told } = await admitted(SERVER, [...alike, twin], { format: 'json' })
  expect(told).toContain('acme-exarnple')
})

async function admitted(
  server: object,
  population: readonly object[],
  flags: Partial<AdmitFlags>,
): Promise<{ readonly told: string }> {
  const folder = scratchFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'server.json'), JSON.stringify(server))
  writeFileSync(
    join(folder, 'known.jsonl'),
    population.map((one) => `${JSON.stringify({ server: one })}\n`).join(''),
  )
  let told = ''
  const sink = new Writable({ write: (chunk, _, done) => (done(), void (told += String(chunk))) })
  const context = { stdout: sink, stderr: sink, env: {}, cwd: folder }
  const known = population.length === 0 ? {} : { population: 'known.jsonl' }
  await admitFile('server.json', { ...FLAGS, ...known, ...flags }, context)
  return { told }
}
