import { field, stringField } from '../../core/value.ts'
import type { Check, Judged, MarkGroup } from '../check.ts'
import { repositoryNameOf } from '../identity.ts'
import { holderOf } from './same-hands.ts'
import { toldPackages } from './told-packages.ts'

/** What two checks have in common that ask two package registries one thing: does anybody hold the name that users run? */
export function unclaimedCheck(ecosystem: 'npm' | 'pypi'): Required<Pick<Check, 'marks' | 'compare'>> {
  return {
    *marks(listing) {
      const repository = repositoryNameOf(listing.repository)
      for (const [key, told] of toldPackages(listing, ecosystem))
        yield {
          key,
          body: { t: told, ...(repository && { r: repository.key, o: repository.owner.toLowerCase() }) },
        }
    },
    *compare(group) {
      yield* judged(group, ecosystem)
    },
  }
}

function* judged(group: MarkGroup, ecosystem: string): Generator<Judged> {
  const { key, marks, answer } = group
  const fact = answer && 'fact' in answer ? answer.fact : undefined
  const exists = field(fact, 'exists')
  for (const { listing } of marks)
    yield {
      measure: 'told-package-unclaimed',
      hit: typeof exists === 'boolean' ? !exists : undefined,
      by: ecosystem,
      listing,
    }
  if (exists === false)
    yield {
      flag: 'unclaimed-package',
      severity: 'high',
      subject: `${ecosystem}:${key}`,
      message: 'Users are told to run a package of this name, which is not currently held',
      evidence: { listings: marks.slice(0, MOST_LISTINGS).map(({ listing }) => listing) },
      size: marks.length + group.left,
    }
  const holder = repositoryNameOf(stringField(fact, 'repository'))
  if (exists !== true || !holder) return
  for (const { listing, body } of marks) {
    const owner = stringField(body, 'o')
    const isOther = owner === undefined ? undefined : !isOfOwner(key, holder.owner.toLowerCase(), owner)
    yield { measure: 'told-package-of-another', hit: isOther, by: ecosystem, listing }
    if (isOther === true)
      yield {
        flag: 'package-of-another',
        severity: 'low',
        subject: listing,
        message: `The package that users are told to run says that it comes from another owner’s repository`,
        evidence: { package: `${ecosystem}:${key}`, says: holder.key, listed: stringField(body, 'r') ?? '' },
      }
  }
}

const MOST_LISTINGS = 10

/** A package of the owner's own scope is the owner's, whatever it says. */
function isOfOwner(name: string, holder: string, owner: string): boolean {
  const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : ''
  return holder === owner || (scope !== '' && holderOf(scope) === owner)
}
