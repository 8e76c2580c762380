import type { Lookalike, PackageName, Provenance } from '../../core/package.ts'
import { createNameIndex, type NameIndex } from './name/name-index.ts'
import { WELL_KNOWN } from './name/well-known.ts'

/** No registry takes longer ones, and looking for neighbours of one takes its length squared. */
const LONGEST = 256

const indexes = new Map<string, NameIndex>()

/** Well-known names that this one could be taken for. `dates`: when the first version of a name came, where that is known. */
export function lookalikesOf(
  { ecosystem, name }: PackageName,
  provenance: Provenance,
  dates: ReadonlyMap<string, number> | undefined,
): readonly Lookalike[] {
  if ((ecosystem !== 'npm' && ecosystem !== 'PyPI') || name.length > LONGEST) return []
  const index = indexes.get(ecosystem) ?? createNameIndex(WELL_KNOWN[ecosystem])
  indexes.set(ecosystem, index)
  const mine = dates?.get(name)
  return index
    .near(name)
    .filter((near) => !isOfSameOwner(near.name, provenance))
    .map((near) => {
      const theirs = dates?.get(near.name)
      return { ...near, isLater: mine === undefined || theirs === undefined ? undefined : mine > theirs }
    })
}

/** Only where it was proven: any package can say that it comes from a well-known repository, and copies do. */
function isOfSameOwner(known: string, provenance: Provenance): boolean {
  if (provenance.kind !== 'verified' || !known.startsWith('@')) return false
  const owner = new URL(provenance.repository).pathname.split('/')[1]?.toLowerCase()
  return owner === known.slice(1, known.indexOf('/'))
}
