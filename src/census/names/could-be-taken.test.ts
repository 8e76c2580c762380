import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couldBeTaken } from './could-be-taken.ts'
import { wellKnown, type Named } from './named.ts'

const known: Named = {
  ...wellKnown('walnut-almanac-mcp', 'npm'),
  listing: 'official|a/walnut',
  owners: new Set(['github.com/acme-example']),
  repositories: new Set(['github.com/acme-example/walnut']),
  ids: new Set(['17']),
  published: '2025-06-01',
}
const other: Named = {
  ...known,
  name: 'walnut-almanca-mcp',
  listing: 'official|b/walnut',
  owners: new Set(['github.com/someone-else']),
  repositories: new Set(['github.com/someone-else/walnut']),
  ids: new Set(['18']),
  published: '2025-09-01',
  fame: 0,
  isOwnWord: false,
}

it('says how, and how much speaks for it', () => {
  expect(couldBeTaken(other, known)).toEqual({ how: 'letters swapped', severity: 'high', isLater: true })
})

describe('likeness alone says nothing:', () => {
  it.each<[string, Partial<Named>]>([
    ['an older name cannot imitate a younger one', { published: '2025-01-01' }],
    ['the same owner may call two things alike', { owners: known.owners }],
    ['so may the same repository', { repositories: known.repositories }],
    ['so may the same repository after it was renamed', { ids: known.ids }],
    ['a known name wants to be taken for no other', { fame: 3 }],
    ['a name that says what it is to the other', { name: 'walnut-almanac-mcp-plugin' }],
    ['another kind of registry', { kind: 'pypi' }],
  ])('%s', (_, change) => {
    expect(couldBeTaken({ ...other, ...change }, known)).toBeUndefined()
  })

  it('a word of its own, where nobody says which was first', () => {
    const one = { ...other, name: 'walnuts-almanac-mcp', published: undefined }
    expect(couldBeTaken({ ...one, isOwnWord: true }, known)).toBeUndefined()
    expect(couldBeTaken({ ...one, isOwnWord: false }, known)?.severity).toBe('low')
  })

  it('neighbours that nobody knows and that are short', () => {
    const [one, two] = [
      { ...other, name: 'leather-mcp' },
      { ...known, name: 'weather-mcp', fame: 0 },
    ]
    expect(couldBeTaken(one, two)).toBeUndefined()
  })
})

it('a long name is imitated though nobody knows it, if the other came later', () => {
  const quiet = { ...known, fame: 0 }
  expect(couldBeTaken(other, quiet)?.severity).toBe('medium')
  expect(couldBeTaken({ ...other, published: undefined }, quiet)).toBeUndefined()
})

it('an account that is written almost the same is not the same', () => {
  const one = { ...other, owners: new Set(['github.com/acme-examp1e']) }
  expect(couldBeTaken(one, known)?.severity).toBe('high')
})

it('of two names at most one could be taken for the other, once their order is known', () => {
  const name = fc.stringMatching(/^[a-z]{5,9}-[a-z]{5,9}$/)
  fc.assert(
    fc.property(name, name, (one, two) => {
      const [mine, theirs] = [
        { ...other, name: one },
        { ...known, name: two, fame: 0 },
      ]
      expect(couldBeTaken(mine, theirs) && couldBeTaken(theirs, mine)).toBeUndefined()
    }),
  )
})
