import { expect, test } from 'vitest'
import mirrorCopies from '../../src/census/checks/mirror-copies.ts'
import nearToolSets from '../../src/census/checks/near-tool-sets.ts'
import sameDescription from '../../src/census/checks/same-description.ts'
import toolNames from '../../src/census/checks/tool-names.ts'
import toolSets from '../../src/census/checks/tool-sets.ts'
import toolsOfPublishers from '../../src/census/checks/tools-of-publishers.ts'
import type { ListedTool, Listing } from '../../src/census/listing.ts'
import { listingOf, ownedBy, smallCensus } from './small-census.ts'

const tool = (name: string, description = `Does ${name} for the user.`): ListedTool => ({ name, description })
const each = (...listings: Listing[]) => listings.map((one) => [one])
const MANY = ['find', 'open', 'close', 'copy', 'move', 'print', 'count', 'sort'].map((name) => tool(name))

test('a name is shared where two owners use it, not where one has it twice or two registries list one server', () => {
  const { counts, flags } = smallCensus(
    toolNames,
    each(
      ownedBy('acme-example', 'one', { tools: [tool('find'), tool('open')] }),
      ownedBy('acme-example', 'two', { tools: [tool('open')] }),
      ownedBy('acme-example', 'one', { registry: 'other-shelf', tools: [tool('open')] }),
      listingOf({ registry: 'other-shelf', name: 'io.github.acme-example/three', tools: [tool('open')] }),
      ownedBy('other-example', 'four', { tools: [tool('find'), tool('Find')] }),
      listingOf({ name: 'nobody-knows', tools: [tool('open')] }),
    ),
  )
  expect(counts).toMatchObject({
    'tools-listed shelf': 6,
    'tools-listed all': 8,
    'tool-names shelf': 3,
    'shared-tool-names shelf': 1,
    'tool-names all': 3,
    'shared-tool-names all': 1,
  })
  expect(counts['shared-tool-names other-shelf']).toBeUndefined()
  expect(flags).toMatchObject([
    {
      flag: 'shared-tool-name',
      subject: 'find',
      size: 2,
      publishers: ['github.com/acme-example', 'github.com/other-example'],
    },
  ])
})

test('tool sets are the same by their names, their texts or their whole definitions, in any order', () => {
  const schema = { type: 'object', properties: { a: {} } }
  const { counts, flags } = smallCensus(
    toolSets,
    each(
      ownedBy('acme-example', 'one', { tools: [tool('find'), tool('open')] }),
      ownedBy('b-example', 'two', { tools: [tool('open'), tool('find')] }),
      ownedBy('c-example', 'three', { tools: [tool('find'), { ...tool('open'), inputSchema: schema }] }),
      ownedBy('d-example', 'four', { tools: [tool('find'), tool('open', 'Something else.')] }),
      ownedBy('d-example', 'five', { tools: [] }),
    ),
  )
  expect(counts).toMatchObject({
    'tool-sets-of-names shelf': 1,
    'owners-of-copied-tool-sets-of-names shelf': 4,
    'tool-sets-of-texts shelf': 2,
    'copied-tool-sets-of-texts shelf': 1,
    'owners-of-copied-tool-sets-of-texts shelf': 3,
    'owners-of-copied-tool-sets-of-whole all': 2,
  })
  expect(flags).toMatchObject([
    { flag: 'identical-tool-set', severity: 'low', size: 3, evidence: { tools: 2 } },
  ])
})

test('a set with one tool of eight changed is nearly the same, another set is not, and a pair is told once', () => {
  const { counts, flags } = smallCensus(
    nearToolSets,
    each(
      ownedBy('acme-example', 'one', { tools: MANY }),
      ownedBy('b-example', 'two', { tools: [...MANY.slice(1), tool('find', 'Finds, and tells us.')] }),
      ownedBy('acme-example', 'one-again', { tools: [...MANY, tool('more')] }),
      ownedBy('c-example', 'same', { tools: MANY }),
      ownedBy('d-example', 'other', { tools: MANY.map(({ name }) => tool(`${name}_all`)) }),
      ownedBy('e-example', 'few', { tools: MANY.slice(0, 3) }),
    ),
  )
  const pairs = flags.map(({ evidence }) => evidence as { listings: string[] })
  expect(pairs.map(({ listings }) => listings)).toContainEqual(['shelf|one', 'shelf|two'])
  expect(pairs.flatMap(({ listings }) => listings)).not.toContain('shelf|other')
  expect(pairs.flatMap(({ listings }) => listings)).not.toContain('shelf|few')
  expect(pairs.map(({ listings }) => listings.join())).not.toContain('shelf|one,shelf|same')
  expect(counts['near-tool-set-pairs all']).toBe(flags.length)
  expect(new Set(flags.map(({ subject }) => subject)).size).toBe(flags.length)
})

test('a description is copied whatever its case and marks, a mirror that names its original aside', () => {
  const text = 'Reads the weather of every harbour and says when to stay in.'
  const listings = each(
    ownedBy('acme-example', 'one', { description: text }),
    ownedBy('b-example', 'two', { description: `${text.toUpperCase()}!!` }),
    ownedBy('mirror-example', 'three', { description: text, copyOf: 'https://github.com/acme-example/one' }),
    ownedBy('c-example', 'four', { description: 'Weather.' }),
    ownedBy('d-example', 'five', { description: 'Weather.' }),
  )
  const { counts, flags } = smallCensus(sameDescription, listings)
  expect(counts).toMatchObject({
    'server-descriptions shelf': 1,
    'owners-of-shared-server-descriptions all': 2,
  })
  expect(flags).toMatchObject([{ flag: 'copied-description', size: 2 }])
  expect(smallCensus(mirrorCopies, listings).measures).toEqual({ 'mirror-copy shelf': '1/5' })
})

test('a server that two registries list has its tools once, and small publishers are no flags', () => {
  const tools = Array.from({ length: 15 }, (_, at) => tool(`t${at}`))
  const { counts, flags } = smallCensus(
    toolsOfPublishers,
    each(
      ownedBy('acme-example', 'one', { tools }),
      ownedBy('acme-example', 'one', { registry: 'other-shelf', tools: tools.slice(1) }),
      ownedBy('acme-example', 'two', { tools: tools.slice(5) }),
      ownedBy('b-example', 'three', { tools }),
    ),
  )
  expect(counts).toMatchObject({
    'tools-of-publishers all': 40,
    'tools-of-publishers other-shelf': 14,
    'publishers-of-tools all': 2,
  })
  expect(flags).toMatchObject([{ subject: 'github.com/acme-example', size: 25 }])
})
