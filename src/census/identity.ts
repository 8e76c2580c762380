import { namespaceOf } from './identity/namespace.ts'
import { remoteNameOf } from './identity/remote.ts'
import { repositoryNameOf } from './identity/repository.ts'
import type { Listing } from './listing.ts'

export { namespaceOf, type Namespace } from './identity/namespace.ts'
export { packageKeyOf } from './identity/package.ts'
export { remoteNameOf, type RemoteName } from './identity/remote.ts'
export { repositoryNameOf, type RepositoryName } from './identity/repository.ts'

/**
 * `registry|name`: which listing this is, whatever its version. No longer than the key of a row may be; a tab, which parts
 * what the id of a mark says, is shown as a sign.
 */
export const listingKey = ({ registry, name }: Pick<Listing, 'registry' | 'name'>): string =>
  `${registry}|${name}`.replaceAll('\t', '␉').slice(0, 400)

/**
 * Who stands behind it: owner of the repository, else the namespace, else who it names, else the host of its remote or page. A
 * namespace of GitHub and a repository there come to the same: `github.com/owner`.
 */
export function publisherOf(listing: Listing): string | undefined {
  const repository = repositoryNameOf(listing.repository)
  if (repository) return `${repository.host}/${repository.owner}`.toLowerCase()
  const namespace = namespaceOf(listing.name)
  if (namespace) return namespace.publisher
  const said = listing.publisher?.trim().toLowerCase().slice(0, MOST_CHARACTERS)
  if (said !== undefined && said !== '') return said
  return (
    hostsOf(listing)[0] ?? (listing.homepage === undefined ? undefined : remoteNameOf(listing.homepage)?.host)
  )
}

const MOST_CHARACTERS = 200

/** `owner/name`, in lower case, of a repository on GitHub; undefined for one elsewhere. */
export function githubPathOf(repository: Listing['repository']): string | undefined {
  const key = repositoryNameOf(repository)?.key
  return key?.startsWith(GITHUB) === true ? key.slice(GITHUB.length) : undefined
}

const GITHUB = 'github.com/'

/** Hosts of its remotes, each once: lower case, `{}` for what every user fills in. */
export function hostsOf({ remotes }: Pick<Listing, 'remotes'>): readonly string[] {
  return [...new Set(remotes.flatMap(({ url }) => remoteNameOf(url)?.host ?? []))]
}
