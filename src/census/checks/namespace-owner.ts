import { defineCheck } from '../check.ts'
import { namespaceOf, repositoryNameOf } from '../identity.ts'
import { areAlikeAccounts } from '../names/alike-accounts.ts'
import { partsOf } from '../names/words.ts'

export default defineCheck({
  id: 'namespace-owner',
  title: 'A namespace of one GitHub account, the repository of another',
  why: 'Whoever logs in as one account may name any repository: the registry vouches for the namespace, not for the code that it points at.',
  table: 'T4',
  *judge(listing, history) {
    const of = ownersIn(listing.name, listing.repository)
    if (of) {
      yield { measure: 'repository-of-another', hit: of.isOther, by: listing.registry }
      if (of.isOther && !isExplained(of.account, of.owner, listing.name))
        yield {
          flag: 'repository-of-another',
          severity: 'info',
          subject: `${listing.registry}|${listing.name}`,
          message:
            'Namespace of one account, repository of another: nothing here says that they belong together',
          evidence: { account: of.account, owner: of.owner },
        }
    }
    // As published, over all records: a mirror counts every version.
    for (const { name, repository, registry, snapshot } of history) {
      const then = ownersIn(name, repository)
      if (!then) continue
      yield { count: 'records-with-repository', by: `${registry} ${snapshot}` }
      if (then.isOther) yield { count: 'records-of-another', by: `${registry} ${snapshot}` }
    }
  },
})

/** An account like the owner's, or a server that bears the owner's name: people of one house, most likely. */
function isExplained(account: string, owner: string, name: string): boolean {
  return areAlikeAccounts(account, owner) || areAlikeAccounts(owner, partsOf(name).core)
}

function ownersIn(
  name: string,
  repository: Parameters<typeof repositoryNameOf>[0],
): { readonly account: string; readonly owner: string; readonly isOther: boolean } | undefined {
  const space = namespaceOf(name)
  const place = repositoryNameOf(repository)
  if (space?.kind !== 'github' || place?.host !== 'github.com') return undefined
  const owner = place.owner.toLowerCase()
  return { account: space.account, owner, isOther: owner !== space.account }
}
