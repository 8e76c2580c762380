import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Internet, startInternet } from './internet.ts'
import { createWorld } from './world/world.ts'

const world = createWorld({ seed: 9, size: 1_000, every: 250 })
let internet: Internet

beforeAll(async () => {
  internet = await startInternet({ world })
})
afterAll(() => internet.close())

// Vitest is no part of Fairlead: what asks here may ask as it likes.
const get = async (id: string, path: string): Promise<unknown> =>
  (await fetch(`${internet.origins[id]}${path}`)).json()

interface OfficialPage {
  readonly servers: readonly { readonly server: { readonly name: string; readonly version: string } }[]
  readonly metadata: { readonly nextCursor?: string; readonly count: number }
}

async function walk(query: string): Promise<readonly string[]> {
  const found: string[] = []
  for (let cursor: string | undefined = '', pages = 0; cursor !== undefined && pages < 200; pages++) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = (await get('official', `/v0.1/servers?limit=100${query}${at}`)) as OfficialPage
    expect(page.metadata.count).toBe(page.servers.length)
    found.push(...page.servers.map(({ server }) => `${server.name} ${server.version}`))
    cursor = page.metadata.nextCursor
  }
  return found
}

describe('the official registry', () => {
  test('is walked from its first page to its last, each version once', async () => {
    const whole = await walk('&include_deleted=true')
    const wanted = Array.from({ length: world.size }, (_, index) => world.server(index))
      .filter(({ isThere }) => isThere)
      .flatMap(({ name, versions }) => versions.map((version) => `${name} ${version}`))
    expect(whole).toEqual(wanted)
    const latest = await walk('&version=latest')
    expect(latest).toHaveLength(1_000 - 4 - 4)
  })

  test('tells what changed since a date, and nothing else', async () => {
    internet.turnTo(1)
    const changed = await walk('&version=latest&updated_since=2026-11-01T00:00:00Z')
    internet.turnTo(0)
    const wanted = [...world.places()]
      .filter(({ kind }) => kind === 'drift' || kind === 'silent-drift' || kind === 'born-later')
      .map(({ index }) => world.at(1).server(index).name)
    expect(new Set(changed.map((one) => one.split(' ')[0]))).toEqual(new Set(wanted))
    expect(changed).toHaveLength(wanted.length)
    expect(await walk('&version=latest&updated_since=2026-11-01T00:00:00Z')).toEqual([])
  })

  test('knows one server, its versions, and no other', async () => {
    const { name, versions } = world.server(2)
    const path = `/v0.1/servers/${encodeURIComponent(name)}/versions`
    const all = (await get('official', path)) as OfficialPage
    expect(all.servers.map(({ server }) => server.version)).toEqual(versions)
    expect(await get('official', `${path}/latest`)).toMatchObject({
      server: { name, version: versions.at(-1) },
    })
    expect(await get('official', `${path}/9.9.9`)).toEqual({ message: 'Not Found' })
  })

  test('a page that is asked for again has not changed', async () => {
    const url = `${internet.origins['official']}/v0.1/servers?limit=5`
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
    internet.turnTo(1)
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(200)
    internet.turnTo(0)
  })
})

test('whoever has no key gets nothing from PulseMCP', async () => {
  const url = `${internet.origins['pulsemcp']}/v0.1/servers`
  expect((await fetch(url)).status).toBe(401)
  expect((await fetch(url, { headers: { 'x-api-key': 'any' } })).status).toBe(200)
})

const MIRROR = new URL(
  '../../../shared/data/census/official-registry-2026-01/servers.jsonl.gz',
  import.meta.url,
)

describe.skipIf(!existsSync(MIRROR))('the official registry, against a mirror of it', () => {
  test('no entry has a word that the true one does not have', async () => {
    const lines = gunzipSync(readFileSync(MIRROR)).toString().split('\n').filter(Boolean)
    const known = new Set(lines.flatMap((line) => wordsOf(JSON.parse(line))))
    // Younger than the mirror.
    known.add('._meta.io.modelcontextprotocol.registry/official.statusChangedAt')
    const { servers } = (await get('official', '/v0.1/servers?limit=100')) as OfficialPage
    const ours = new Set(servers.flatMap((entry) => wordsOf(entry)))
    expect([...ours].filter((word) => !known.has(word))).toEqual([])
    expect(ours.size).toBeGreaterThan(20)
  })
})

/** `server.packages.identifier`. */
function wordsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, path))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) => wordsOf(one, `${path}.${key}`))
}

const SPEC = new URL('../../../shared/data/spec/registry/openapi.yaml', import.meta.url)

describe.skipIf(!existsSync(SPEC))('the registry of the first days, against its own document', () => {
  const validatorFor = (name: string) => {
    const { components } = parse(readFileSync(SPEC, 'utf8')) as { components: object }
    const ajv = new Ajv2020.default({ strict: false })
    addFormats.default(ajv)
    ajv.addSchema({ components }, 'spec')
    return ajv.compile({ $ref: `spec#/components/schemas/${name}` })
  }

  test('lists are what it says', async () => {
    const isValid = validatorFor('ServerList')
    const page = (await get('official-first', '/v0/servers?limit=400&offset=100')) as {
      servers: { id: string }[]
    }
    expect(isValid(page), JSON.stringify(isValid.errors)).toBe(true)
    expect(isValid({ servers: [{ name: 'x' }], total_count: 1 })).toBe(false)
  })

  test('and so is every single server', async () => {
    const isValid = validatorFor('ServerDetail')
    const { servers } = (await get('official-first', '/v0/servers?limit=250')) as {
      servers: { id: string }[]
    }
    for (const { id } of servers) {
      const one = await get('official-first', `/v0/servers/${id}`)
      expect(isValid(one), JSON.stringify(isValid.errors)).toBe(true)
    }
  })
})
