import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST } from '../../src/census/listing.ts'
import { REGISTRIES } from '../../src/census/registries/index.ts'

/** Words that the readers look for: arbitrary JSON alone would never come near them. */
const WORDS = [
  'servers',
  'server',
  'name',
  'version',
  'version_detail',
  'packages',
  'remotes',
  'url',
  '_meta',
  'metadata',
  'nextCursor',
  'tools',
  'environmentVariables',
  'headers',
  'variables',
  'isSecret',
  'repository',
  'config',
  'secrets',
  'env',
  'run',
  'objects',
  'package',
  'keywords',
  'versions',
  'time',
  'readme',
  'qualifiedName',
  'connections',
  'configSchema',
  'properties',
  'namespace',
  'slug',
  'pageInfo',
  'tree',
  'path',
  'identifier',
  'registryType',
  'runtimeArguments',
  'transport',
  'type',
  'description',
  'inputSchema',
  'dist-tags',
  'latest',
  'com.pulsemcp/server-version',
  'remotes[0]',
  'io.modelcontextprotocol.registry/official',
  'mcpServers',
  'command',
  'args',
  'github',
  '__proto__',
]
const hostile = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e300,
      '',
      '\0',
      '\uD800',
      'npm',
      'a/b',
      'https://example.com',
      'x'.repeat(5_000),
      '[secret:jwt]',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...WORDS), tie('value'), { maxKeys: 8 }),
  ),
})).value

const FORMS = [
  'list',
  'server',
  'lines',
  'whole',
  'tree',
  'server.yaml',
  'tools.json',
  'servers',
  'tools',
  'search',
  'search-whole',
  'package',
  'package-whole',
  'manifest',
  'list-whole',
  'detail',
  'listings',
]

describe.each(REGISTRIES.map((registry) => [registry.id, registry] as const))('%s', (id, registry) => {
  const forms = [...new Set([...FORMS, ...(registry.snapshots ?? []).map(({ form }) => form)])]

  test('whatever it is answered, it never throws, and what it reads is within bounds and can be stored', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.oneof(
          hostile.map((value) => JSON.stringify(value) ?? ''),
          fc.string(),
        ),
        (form, text) => {
          const page = {
            form,
            path: '/servers/x/tools.json?text=keywords:mcp&from=0&page=1',
            snapshot: '2026-11',
            text,
          }
          for (const one of registry.read(page)) {
            if ('unreadable' in one) {
              expect(one.unreadable.length).toBeLessThan(300)
              continue
            }
            const listing = 'adds' in one ? one.adds : one
            expect(listing.name).not.toBe('')
            expect(listing.name.length).toBeLessThanOrEqual(MOST.name)
            expect(listing.description?.length ?? 0).toBeLessThanOrEqual(MOST.text)
            for (const list of [
              listing.packages,
              listing.remotes,
              listing.settings,
              listing.launches,
              listing.examples,
            ])
              expect(list?.length ?? 0).toBeLessThanOrEqual(MOST.list)
            const written = JSON.stringify(one)
            expect(written).not.toContain('\\u0000')
            expect(written).not.toMatch(/\\ud[89a-f]/)
            expect(JSON.parse(written)).toEqual(one)
          }
          for (const wish of registry.live?.next?.(page) ?? []) expect(wish.path).toMatch(/^\/[\x21-\x7e]*$/)
          const total = registry.live?.total?.(page)
          expect(total === undefined || Number.isFinite(total)).toBe(true)
        },
      ),
      { numRuns: 60, seed: 7 },
    )
  })

  test('it says what may be done; what it asks for begins at its address', () => {
    expect(registry.id).toBe(id)
    expect(registry.terms.length).toBeGreaterThan(40)
    expect(registry.live !== undefined).toBe(registry.access === 'open' || registry.access === 'key')
    if (registry.access === 'snapshot') expect(registry.snapshots?.length).toBeGreaterThan(0)
    for (const walk of [
      { isWhole: false },
      { isWhole: true, since: '2026-11-01T00:00:00Z' },
      { isWhole: false, names: ['@a/b c', 'io.example/x'] },
    ])
      for (const { path } of registry.live?.first(walk) ?? []) expect(path).toMatch(/^\/[\x21-\x7e]*$/)
  })
})
