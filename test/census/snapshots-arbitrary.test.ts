import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST, type Listing } from '../../src/census/listing.ts'
import { mergePieces } from '../../src/census/merge.ts'
import { REGISTRIES } from '../../src/census/registries/index.ts'

/** Words and marks that readers of files look for. */
const KEYS = (
  '_path name identifier repo url server subdirectory flags isOfficial skills description tools inputSchema id links repo ' +
  'homepage endpoint install commands env transport auth type license verification status summary toolCount packageName ' +
  'runtime remotes packageVersion path validated category repository installations command args arguments required ' +
  'examples prompt prompts author is_official image tier env_vars permissions provenance metadata stars last_updated ' +
  'server_name handshake_ok checks verdict __proto__'
).split(' ')
const MARKS = [
  '- ',
  '* ',
  '1. ',
  '# ',
  '### ',
  '|',
  '|---|',
  '\n',
  '\n',
  '[',
  ']',
  '(',
  ')',
  '](',
  '![',
  '<!--',
  '-->',
  '```',
  ',',
  '"',
  '""',
  'https://github.com/acme-example/kettle',
  'https://mcp.example.com/mcp',
  'url',
  'name',
  'MCP-servers-URL',
  'server',
  'word',
  'categories:\n  - repos:\n    - url: x\n',
  '\0',
  '\uD800',
  '&a ',
  '*a',
  '{',
  ':',
  ' ',
  '\r',
]

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(
      null,
      true,
      -1,
      '',
      'npx -y a@1',
      '\uD800',
      'y'.repeat(9_000),
      'catalog/a/b/c/x',
      'https://x',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 9 }),
  ),
})).value
const texts = fc.oneof(
  fc.array(value, { maxLength: 4 }).map((all) => all.map((one) => JSON.stringify(one)).join('\n')),
  fc.dictionary(fc.string({ maxLength: 4 }), value).map((one) => JSON.stringify(one)),
  fc.array(fc.constantFrom(...MARKS), { maxLength: 60 }).map((parts) => parts.join('')),
)

const files = REGISTRIES.flatMap((registry) =>
  (registry.snapshots ?? []).map(({ form }) => ({ registry, form })),
)

test.each(files.map((file) => [`${file.registry.id} ${file.form}`, file] as const))(
  'files of %s may hold anything: nothing throws, all is within bounds, pieces can be merged',
  (_, { registry, form }) => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = [...registry.read({ form, path: 'folder/file', snapshot: '2026-01', text })]
        const listings = read.filter((one): one is Listing => 'registry' in one)
        for (const one of listings.length > 1 ? [...listings, mergePieces(listings)] : listings) {
          expect(one.name.length).toBeGreaterThan(0)
          expect(one.name.length).toBeLessThanOrEqual(MOST.name)
          for (const list of [one.packages, one.remotes, one.settings, one.launches, one.examples])
            expect(list.length).toBeLessThanOrEqual(MOST.list)
          expect(one.tools?.length ?? 0).toBeLessThanOrEqual(MOST.tools)
          const written = JSON.stringify(one)
          expect(written).not.toMatch(/\\u0000|\\ud[89a-f]/)
          expect(JSON.parse(written)).toEqual(one)
        }
      }),
      { numRuns: 120, seed: 11 },
    )
  },
)
