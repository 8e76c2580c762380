import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOOKUPS } from '../../src/census/lookups/index.ts'

const hash = (letter: string) => letter.repeat(64)

/** Words that the readers look for. */
const WORDS = [
  'id',
  'full_name',
  'name',
  'versions',
  'time',
  'unpublished',
  'dist-tags',
  'latest',
  'info',
  'releases',
  'description',
  'files',
  'items',
  'catalogEntry',
  'version',
  'manifests',
  'digest',
  'config',
  'Labels',
  'platform',
  'license',
  'owner',
  'type',
]
const hostile = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      '',
      '\0',
      '\uD800',
      'x'.repeat(9_000),
      '1.0.0',
      `sha256:${hash('a')}`,
      '2025-01-01T00:00:00Z',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...WORDS), tie('value'), { maxKeys: 7 }),
  ),
})).value

describe.each(LOOKUPS.map((lookup) => [lookup.id, lookup] as const))('%s', (id, lookup) => {
  test('whatever the key and the answer, it never throws, and the fact is small', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'acme-example',
          'acme-example/kettle',
          'kettle@1.0.0',
          'https://example.com/x',
          'ghcr.io/a/b:1',
        ),
        fc.constantFrom(200, 204, 301, 302, 307, 400, 404, 410, 451),
        fc.oneof(
          hostile.map((value) => JSON.stringify(value) ?? ''),
          fc.string(),
        ),
        fc.option(fc.oneof(fc.webUrl(), fc.string()), { nil: undefined }),
        fc.option(fc.constantFrom<unknown>(true, 'moved', {}, { step: 'config' }, { step: 'manifest' }), {
          nil: undefined,
        }),
        (key, status, text, location, kept) => {
          const read = lookup.read({ status, text, location, headers: {} }, key, kept as never)
          expect(JSON.stringify(read).length).toBeLessThan(6_000)
          if (typeof read !== 'object' || read === null || !('ask' in read))
            expect(JSON.stringify(read).length).toBeLessThan(2_048)
        },
      ),
      { numRuns: 150, seed: 11 },
    )
  })

  test('what is asked begins at its address, whatever the key', () => {
    expect(lookup.id).toBe(id)
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('../..', 'a/../b', 'x@1/../../y')),
        (key) => {
          const wish = lookup.wish(key)
          expect(wish?.path ?? '/').toMatch(/^\/[\x21-\x7e]*$/)
          expect(wish?.path ?? '/').not.toMatch(/\/\.\.?(?:\/|$)/)
        },
      ),
      { numRuns: 200, seed: 11 },
    )
  })
})
