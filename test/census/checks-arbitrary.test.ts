import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHECKS } from '../../src/census/checks/index.ts'
import type { Listing } from '../../src/census/listing.ts'
import { TABLES } from '../../src/census/tables/index.ts'
import type { JsonValue } from '../../src/core/value.ts'
import { smallCensus } from './small-census.ts'

const text = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'acme-example/kettle',
    'https://github.com/acme-example/kettle',
    'https://mcp.example.com/mcp',
    'ghcr.io/acme-example/kettle:1@sha256:0',
    '2026-01',
    'MIT',
    '|#\n',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const json = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(null, true, -1, 1e300, 'object', 'string'),
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          'properties',
          'description',
          'source',
          'rules',
          'state',
          'analysed',
          'riskScore',
          'type',
          '__proto__',
        ),
        text,
      ),
      tie('value'),
      { maxKeys: 4 },
    ) as fc.Arbitrary<JsonValue>,
  ),
})).value
const tool = fc.record({ name: text, description: text, inputSchema: json }, { requiredKeys: ['name'] })
const setting = fc.record({ name: text, isSecret: fc.boolean(), value: text }, { requiredKeys: ['name'] })
const listing: fc.Arbitrary<Listing> = fc.record(
  {
    registry: fc.constantFrom('official', 'docker', 'npm', 'sample', 'shelf'),
    snapshot: fc.constantFrom('2025-05', '2026-01', 'undated'),
    name: text,
    title: text,
    description: text,
    version: text,
    isLatest: fc.boolean(),
    status: fc.constantFrom<Listing['status']>('active', 'deprecated', 'deleted'),
    published: text,
    updated: text,
    repository: fc.record({ url: text, id: text, folder: text, commit: text }, { requiredKeys: ['url'] }),
    homepage: text,
    publisher: text,
    packages: fc.array(
      fc.record({
        ecosystem: fc.constantFrom('npm', 'pypi', 'oci', 'mcpb', 'nuget', 'other'),
        identifier: text,
        version: text,
        sha256: text,
        settings: fc.array(setting, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    remotes: fc.array(
      fc.record({
        transport: fc.constantFrom('http', 'sse', 'unknown'),
        url: text,
        settings: fc.array(setting, { maxLength: 2 }),
        authentication: fc.constantFrom('none', 'oauth', 'key', 'unknown'),
      }),
      { maxLength: 3 },
    ),
    settings: fc.array(setting, { maxLength: 2 }),
    launches: fc.array(
      fc.record({
        command: text,
        args: fc.array(text, { maxLength: 3 }),
        environment: fc.dictionary(text, text, { maxKeys: 2 }),
      }),
      { maxLength: 2 },
    ),
    tools: fc.array(tool, { maxLength: 6 }),
    license: text,
    language: text,
    stars: fc.nat(),
    isArchived: fc.boolean(),
    copyOf: text,
    examples: fc.array(text, { maxLength: 3 }),
    more: fc.dictionary(fc.oneof(fc.constantFrom('source', 'riskScore', 'provenance'), text), json, {
      maxKeys: 3,
    }),
  },
  {
    requiredKeys: [
      'registry',
      'snapshot',
      'name',
      'isLatest',
      'status',
      'packages',
      'remotes',
      'settings',
      'launches',
      'examples',
    ],
  },
)

test('whatever listings hold, no check throws, says the same twice differently, or has a key that is too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(listing, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
      (histories) => {
        for (const check of CHECKS) {
          const said = smallCensus(check, histories)
          expect(smallCensus(check, histories)).toEqual(said)
          for (const history of histories)
            for (const { key } of check.marks?.(history.at(-1) as Listing) ?? [])
              expect(key.length).toBeLessThanOrEqual(400)
          for (const { flag, subject } of said.flags) expect(`${flag}|${subject}`.length).toBeGreaterThan(2)
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('tables of a census that measured nothing hold no figure: what was not checked is never 0', async () => {
  for (const table of TABLES) {
    const { rows } = await table.build({
      measure: () => undefined,
      count: () => undefined,
      splits: () => [],
      async *flags() {},
      flagged: () => 0,
      precision: () => undefined,
      registries: [],
    })
    const figures = rows.filter((row) => row.some((cell) => typeof cell === 'number'))
    expect([table.id, figures]).toEqual([table.id, []])
  }
})
