import { defineCheck } from '../check.ts'
import { counted } from '../definitions/everywhere.ts'
import { beyond, markedBy, ownersOf, someOf } from '../definitions/owners.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'

export default defineCheck({
  id: 'tool-names',
  title: 'Tools of several owners under one name',
  why: 'A host that does not say which server a tool belongs to takes one of two tools of the same name: which one is chance, or the work of whoever chose the name.',
  table: 'T5',
  *judge(listing) {
    yield* counted(listing, 'tools-listed', listing.tools?.length ?? 0)
  },
  *marks(listing) {
    const names = new Set(listing.tools?.map(({ name }) => name))
    for (const name of names) if (name !== '') yield { key: name, body: markedBy(listing) }
  },
  *compare(group) {
    const owners = ownersOf(group)
    for (const [by, { size }] of owners) {
      yield { count: 'tool-names', by }
      if (size > 1) yield { count: 'shared-tool-names', by }
    }
    const all = owners.get(EVERYWHERE)
    if (!all || all.size < 2) return
    yield {
      flag: 'shared-tool-name',
      severity: 'info',
      subject: group.key,
      message: `${all.size} owners have a tool of this name${beyond(group.left)}`,
      evidence: Object.fromEntries([...owners].map(([by, { size }]) => [by, size])),
      publishers: someOf(all),
      size: all.size,
    }
  },
})
