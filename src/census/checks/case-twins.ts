import { defineCheck, type MarkGroup } from '../check.ts'
import { namespaceOf, publisherOf } from '../identity.ts'
import { holderOf } from '../names/same-hands.ts'
import { listedIn, orUsual, usualOf } from '../names/usual.ts'
import { partsOf } from '../names/words.ts'

export default defineCheck({
  id: 'case-twins',
  title: 'Names that differ only in case',
  why: 'The official registry tells names apart by their case and people do not: two servers whose names are read aloud alike are one to whoever copies by eye.',
  table: 'T4',
  *judge(listing) {
    if (namespaceOf(listing.name)) yield { count: 'namespaced-names', by: listing.registry }
  },
  *marks(listing) {
    const space = namespaceOf(listing.name)
    if (!space || listing.status === 'deleted') return
    const owner = publisherOf(listing) ?? space.publisher
    // What the name of the listing says already is not said again: there are two of these for each.
    const body = owner === space.publisher ? 0 : owner
    const { bare, telling } = partsOf(listing.name)
    yield { key: `name|${listing.registry}|${listing.name.toLowerCase()}`, body }
    // `MCP` and `mcp` of two owners say nothing.
    if (telling >= LONG) yield { key: `bare|${listing.registry}|${bare}`, body }
  },
  *compare(group) {
    const isWhole = group.key.startsWith('name|')
    const names = namesOf(group)
    const forms = new Set(isWhole ? names : names.map((name) => name.slice(name.lastIndexOf('/') + 1)))
    const owners = new Set(group.marks.map((mark) => holderOf(ownerOf(mark))))
    if (forms.size < 2 || (!isWhole && owners.size < 2)) return
    const by = group.key.split('|', 2)[1] ?? ''
    const count = isWhole ? 'case-names' : 'case-names-across-namespaces'
    yield { count, by, of: names.length }
    yield {
      flag: 'case-twins',
      // Of one owner it is a slip; of two, somebody is taken for somebody else.
      severity: owners.size > 1 ? 'medium' : 'low',
      subject: group.key,
      message: `${forms.size} names that differ only in case, of ${owners.size} owners`,
      evidence: { names: names.slice(0, MOST_NAMES) },
      publishers: [...owners].slice(0, MOST_NAMES),
      size: names.length,
    }
  },
})

const LONG = 8
const MOST_NAMES = 20

const namesOf = ({ marks }: MarkGroup): readonly string[] => [
  ...new Set(marks.map(({ listing }) => listedIn(listing))),
]

const ownerOf = ({ listing, body }: MarkGroup['marks'][number]): string =>
  orUsual(body, usualOf(listedIn(listing)).owner ?? '')
