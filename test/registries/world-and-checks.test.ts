import { describe, expect, test } from 'vitest'
import { flagsOf, listingsOf } from './census-of.ts'
import type { Kind } from './world/planted.ts'
import { truth } from './world/truth.ts'
import { createWorld } from './world/world.ts'

const world = createWorld({ seed: 3, size: 1_000, every: 250 })
const planted = [...truth(world)]
const flags = flagsOf([world, world.at(1)], ['official', 'glama'])
const texts = flags.map((flag) => `${flag.flag} ${JSON.stringify(flag)}`)

/** What nobody can tell from a listing, or is measured and no flag. */
const FLAGGED: Readonly<Partial<Record<Kind, string>>> = {
  'account-not-held': 'account-name-not-held',
  'repository-moved': 'old-name-not-held',
  'repository-of-another': 'repository-of-another',
  'secret-in-setting': 'secret-in-listing',
  'secret-in-argument': 'secret-in-listing',
  'image-not-pinned': 'image-not-pinned',
  'image-label-differs': 'ownership-not-proven',
  'bundle-hash-differs': 'ownership-not-proven',
  'package-without-proof': 'ownership-not-proven',
  'package-with-proof-of-another': 'ownership-not-proven',
  'package-not-there': 'ownership-not-proven',
  squat: 'lookalike-name',
  'affix-twin': 'affix-group',
  'case-twin': 'case-twins',
  clone: 'copied-description',
  drift: 'changed',
  'silent-drift': 'changed-gravely',
  'steering-words': 'description-medium',
  'invisible-letters': 'description-medium',
}

describe('a world, as the census sees it', () => {
  test.each(Object.entries(FLAGGED))('%s is flagged everywhere as %s', (kind, flag) => {
    const ours = planted.filter((one) => one.kind === kind)
    expect(ours).toHaveLength(4)
    for (const { slug, owner, name } of ours)
      expect(
        texts.some(
          (text) =>
            text.startsWith(flag) && (text.includes(slug) || text.includes(owner) || text.includes(name)),
        ),
        `${kind} ${name}`,
      ).toBe(true)
  })

  test('of two that have the same tools, word for word, both are named', () => {
    const copies = planted.filter(({ kind, index }) => kind === 'clone' && index < world.size / 2)
    expect(copies.length).toBeGreaterThan(0)
    for (const { slug, from } of copies) {
      const original = from.slice(from.indexOf('/') + 1)
      const found = texts.filter((text) => text.startsWith('identical-tool-set') && text.includes(slug))
      expect(found).toEqual([expect.stringContaining(original)])
    }
  })

  test('what was left alone is flagged nowhere', () => {
    const names = planted.flatMap(({ slug, owner, index }) => [slug, owner, world.names.newOwner(index)])
    const words = names.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''))
    const others = texts.filter((text) => {
      const letters = text.toLowerCase().replace(/[^a-z]/g, '')
      return !words.some((word) => letters.includes(word))
    })
    expect(others).toEqual([])
  })

  test.each(['official', 'npm', 'docker', 'smithery', 'pulsemcp', 'glama', 'github', 'awesome-wong2'])(
    '%s reads all that its fake tells, and nothing is unreadable',
    (id) => {
      expect([...listingsOf(world, [id])].length).toBeGreaterThan(10)
    },
  )
})
