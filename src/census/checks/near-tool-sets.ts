import { sha256Hex } from '../../core/canonical.ts'
import type { JsonValue } from '../../core/value.ts'
import { defineCheck, type MarkGroup } from '../check.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { folded } from '../definitions/folded.ts'
import { bandsOf, signatureOf, similarity } from '../definitions/min-hash.ts'
import { markedBy, markedIn, markedMore, markedOwner } from '../definitions/owners.ts'

export default defineCheck({
  id: 'near-tool-sets',
  title: 'Servers of several owners with nearly the same tools',
  why: 'A copy that changed one tool of twelve is what an exact comparison misses, and what an attacker would publish.',
  table: 'T6',
  *marks(listing) {
    const tools = new Set(
      listing.tools?.map(({ name, description = '' }) => `${name}\n${folded(description)}`),
    )
    if (tools.size < FEWEST) return
    const signature = signatureOf(tools)
    const whole = sha256Hex([...tools].toSorted().join('\n\n')).slice(0, 16)
    const body = markedBy(listing, signature, whole)
    for (const key of bandsOf(signature)) yield { key, body }
  },
  *compare(group) {
    for (const [one, two, alike] of nearIn(group)) {
      const both = [one.listing, two.listing].toSorted()
      const body: JsonValue = {
        listings: both,
        owners: [markedOwner(one.body) ?? '', markedOwner(two.body) ?? ''].toSorted(),
        alike: Math.round(alike * 100),
        in: markedIn(one.body) === markedIn(two.body) ? markedIn(one.body) : EVERYWHERE,
      }
      // A pair meets in several bands, and is one pair nevertheless.
      yield { mark: { key: sha256Hex(both.join('\n')), body } }
    }
  },
  *conclude({ key, marks }) {
    const body = marks[0]?.body
    if (body === undefined) return
    const registry = markedIn(body)
    yield { count: 'near-tool-set-pairs', by: EVERYWHERE }
    if (registry !== EVERYWHERE) yield { count: 'near-tool-set-pairs', by: registry }
    yield {
      flag: 'near-tool-set',
      severity: 'low',
      subject: key,
      message: 'Two owners publish nearly the same tools',
      evidence: body,
      size: 2,
    }
  },
})

type Marked = MarkGroup['marks'][number]

/** Each is compared with few that went before, so that a large group stays linear. */
function* nearIn({ marks }: MarkGroup): Generator<readonly [Marked, Marked, number], void, undefined> {
  const leaders: Marked[] = []
  for (const mark of marks) {
    const [signature, whole] = markedTexts(mark)
    let isNew = true
    for (const leader of leaders) {
      const [other, otherWhole] = markedTexts(leader)
      if (whole === otherWhole) {
        // The very same set is not near: another check counts it.
        isNew = false
        continue
      }
      const alike = similarity(signature, other)
      if (alike >= ALIKE && markedOwner(leader.body) !== markedOwner(mark.body)) yield [leader, mark, alike]
    }
    if (isNew && leaders.length < MOST_LEADERS) leaders.push(mark)
  }
}

function markedTexts({ body }: Marked): readonly [signature: string, whole: string] {
  const [signature, whole] = markedMore(body)
  return [typeof signature === 'string' ? signature : '', typeof whole === 'string' ? whole : '']
}

/** Of two sets with fewer tools one that differs is half of all. */
const FEWEST = 4
const ALIKE = 0.75
const MOST_LEADERS = 24
