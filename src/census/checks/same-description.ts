import { sha256Hex } from '../../core/canonical.ts'
import { defineCheck } from '../check.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { folded } from '../definitions/folded.ts'
import { beyond, markedBy, ownersOf, someOf } from '../definitions/owners.ts'

export default defineCheck({
  id: 'same-description',
  title: 'Several owners describe their servers in the same words',
  why: 'A copied description is how a copy of a server, or what pretends to be one, is found where no tools are listed.',
  table: 'T6',
  *marks(listing) {
    // A mirror that says what it is a copy of is counted as such, not as a copy that says nothing.
    if (listing.copyOf !== undefined) return
    const text = folded(listing.description ?? '')
    if (text.length >= SHORTEST) yield { key: sha256Hex(text), body: markedBy(listing) }
  },
  *compare(group) {
    const owners = ownersOf(group)
    for (const [by, { size }] of owners) {
      yield { count: 'server-descriptions', by }
      if (size < 2) continue
      yield { count: 'shared-server-descriptions', by }
      yield { count: 'owners-of-shared-server-descriptions', by, of: size }
    }
    const all = owners.get(EVERYWHERE)
    if (!all || all.size < 2) return
    yield {
      flag: 'copied-description',
      severity: 'info',
      subject: group.key,
      message: `${all.size} owners describe a server in the same words${beyond(group.left)}`,
      evidence: { listings: group.marks.slice(0, 10).map(({ listing }) => listing) },
      publishers: someOf(all),
      size: all.size,
    }
  },
})

/** Letters and digits. Shorter texts are alike by chance. */
const SHORTEST = 40
