import type { Named } from './named.ts'
import { partsOf } from './words.ts'

/** Whether anything says that two names belong to the same people: owner, repository, scope, or an account of that name. */
export function isOfSameHands(one: Named, other: Named): boolean {
  if (
    meet(one.ids, other.ids) ||
    meet(one.repositories, other.repositories) ||
    meet(one.owners, other.owners)
  )
    return true
  const [mine, theirs] = [holdersOf(one), holdersOf(other)]
  return meet(mine, theirs)
}

/** Names that an owner goes by: account, scope, the label of a domain. `notion.so`, `@notion`, `github.com/notion`: `notion`. */
function holdersOf({ name, owners }: Named): ReadonlySet<string> {
  return new Set([...owners, partsOf(name).scope].map(holderOf).filter((holder) => holder.length >= SHORTEST))
}

const SHORTEST = 3

/** As it is written: `vendor-official` and `ven-dor` are accounts that anybody can have. */
export function holderOf(owner: string): string {
  const text = owner.toLowerCase().replace(/^io\.github\./, 'github.com/')
  const slash = text.lastIndexOf('/')
  if (slash >= 0) return text.slice(slash + 1)
  if (text.startsWith('@')) return text.slice(1)
  const labels = text.split('.')
  if (labels.length < 2) return text
  // A namespace begins with the end of a domain.
  const isNamespace = ENDS.has(labels[0] ?? '') && !ENDS.has(labels.at(-1) ?? '')
  return (isNamespace ? labels[1] : labels.at(-2)) ?? ''
}

const ENDS = new Set(
  'com org net io ai dev app co me so tools xyz sh cloud tech run live us eu uk de ch fr'.split(' '),
)

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const member of one) if (other.has(member)) return true
  return false
}
