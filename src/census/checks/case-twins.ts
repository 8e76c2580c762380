import { stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { publisherOf, namespaceOf } from '../identity.ts'

export default defineCheck({
  id: 'case-twins',
  title: 'Names that differ only in case',
  why: 'The official registry tells names apart by their case and people do not: two servers whose names are read aloud alike are one to whoever copies by eye.',
  table: 'T4',
  *judge(listing) {
    if (namespaceOf(listing.name)) yield { count: 'namespaced-names', by: listing.registry }
  },
  *marks(listing) {
    if (!namespaceOf(listing.name) || listing.status === 'deleted') return
    const owner = publisherOf(listing)
    yield {
      key: `${listing.registry}|${listing.name.toLowerCase()}`,
      body: { n: listing.name, ...(owner !== undefined && { o: owner }) },
    }
  },
  *compare(group) {
    const names = new Set(group.marks.map(({ body }) => stringField(body, 'n') ?? ''))
    if (names.size < 2) return
    const by = group.key.split('|', 1)[0] ?? ''
    const owners = new Set(group.marks.flatMap(({ body }) => stringField(body, 'o') ?? []))
    yield { count: 'case-groups', by }
    yield { count: 'case-names', by, of: names.size }
    yield {
      flag: 'case-twins',
      // Of one owner it is a slip; of two, somebody is taken for somebody else.
      severity: owners.size > 1 ? 'medium' : 'low',
      subject: group.key,
      message: `${names.size} names that differ only in case, of ${owners.size} owners`,
      evidence: { names: [...names].slice(0, 20) },
      publishers: [...owners].slice(0, 20),
      size: names.size,
    }
  },
})
