import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Listing } from './listing.ts'
import { mergePieces, withAdditions } from './merge.ts'
import { blankListing } from './snapshot/blank.ts'

const page = { form: 'x', path: 'x', snapshot: '2026-01', text: '' }
const piece = (part: Partial<Listing>): Listing => ({ ...blankListing('acme', page, 'weather'), ...part })

describe('pieces of one entry', () => {
  const server = piece({
    description: 'Weather',
    repository: { url: 'https://github.com/acme-example/weather' },
  })
  const listing = piece({ description: 'Longer text', more: { piece: 'listing', skills: ['rain'] } })
  const tools = piece({ tools: [{ name: 'rain', inputSchema: {} }], more: { piece: 'tools', cut: 2 } })

  test('become one, whose own words come first', () => {
    expect(mergePieces([tools, listing, server])).toEqual({
      ...server,
      tools: [{ name: 'rain', inputSchema: {} }],
      more: { skills: ['rain'], cut: 2 },
    })
  })

  test('keep a single one as it is, but for its mark', () => {
    expect(mergePieces([server])).toBe(server)
    expect(mergePieces([tools]).more).toEqual({ cut: 2 })
    expect(mergePieces([piece({ more: { piece: 'tools' } })])).not.toHaveProperty('more')
  })

  test('put lists together without saying anything twice', () => {
    const npm = { ecosystem: 'npm', identifier: 'weather', settings: [] } as const
    const pypi = { ecosystem: 'pypi', identifier: 'Weather_X', settings: [] } as const
    const one = piece({ packages: [npm, pypi], examples: ['a'] })
    const other = piece({ packages: [npm], examples: ['a', 'b'], more: { piece: 'more' } })
    expect(mergePieces([one, other])).toMatchObject({ packages: [npm, pypi], examples: ['a', 'b'] })
  })

  test('complete each other’s tools, and a repeated name stays repeated', () => {
    const named = piece({ tools: [{ name: 'rain' }, { name: 'rain' }, { name: 'sun' }] })
    const described = piece({ tools: [{ name: 'sun', description: 'Sun.' }], more: { piece: 'tools' } })
    expect(mergePieces([described, named]).tools).toEqual([
      { name: 'rain' },
      { name: 'rain' },
      { name: 'sun', description: 'Sun.' },
    ])
  })
})

describe('what another file says of a listing', () => {
  const kettle = piece({ title: 'Kettle', examples: ['one'], more: { type: 'server' } })
  const which = { registry: 'acme', snapshot: '2026-01', name: 'weather' }

  test('fills what it leaves open, and joins its lists', () => {
    expect(
      withAdditions(kettle, [
        { adds: { ...which, title: 'Another', tools: [{ name: 'boil' }], examples: ['one', 'two'] } },
        { adds: { ...which, tools: [{ name: 'boil' }, { name: 'pour' }], more: { type: 'x', stars: 3 } } },
      ]),
    ).toEqual({
      ...kettle,
      tools: [{ name: 'boil' }, { name: 'pour' }],
      examples: ['one', 'two'],
      more: { type: 'server', stars: 3 },
    })
  })

  test('stays within bounds, however much it is', () => {
    const many = Array.from({ length: 900 }, (_, at) => ({ name: `tool-${at}` }))
    const whole = withAdditions(kettle, [
      { adds: { ...which, tools: many.slice(0, 450) } },
      { adds: { ...which, tools: many.slice(450), examples: many.map(({ name }) => name) } },
    ])
    expect([whole.tools?.length, whole.examples.length]).toEqual([500, 64])
  })
})

test('the order of pieces does not matter, and what was merged stays so', () => {
  const texts = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  const arbitrary = fc
    .record({
      description: texts,
      piece: texts,
      urls: fc.array(fc.constantFrom('x', 'y', 'https://mcp.example.com')),
    })
    .map(({ description, piece: name, urls }) =>
      piece({
        ...(description === undefined ? {} : { description }),
        ...(name === undefined ? {} : { more: { piece: name } }),
        remotes: urls.map((url) => ({ transport: 'http', url, settings: [] })),
      }),
    )
  fc.assert(
    fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 5 }), (pieces) => {
      const merged = mergePieces(pieces)
      expect(mergePieces(pieces.toReversed())).toEqual(merged)
      expect(mergePieces([merged])).toEqual(merged)
      expect(merged.remotes.length).toBeLessThanOrEqual(64)
    }),
  )
})
