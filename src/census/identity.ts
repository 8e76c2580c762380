import type { Listing, ListedPackage, RepositoryOf } from './listing.ts'

/** Which repository, whatever way it was written. Two listings with one `key` are about the same one. */
export interface RepositoryName {
  /** `github.com`. */
  readonly host: string
  /** As written; `key` folds the case. */
  readonly owner: string
  readonly name: string
  /** `github.com/owner/name`, in lower case. */
  readonly key: string
}

/** Undefined where a URL leads to no repository of a code host that is known. */
export function repositoryNameOf(repository: RepositoryOf | string | undefined): RepositoryName | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url
  if (url === undefined) return undefined
  const [, host = '', owner = '', rest = ''] = ADDRESS.exec(url.trim()) ?? []
  const name = rest.replace(/\.git$/, '')
  if (host === '' || name === '' || name === '.' || name === '..' || NO_OWNERS.has(owner.toLowerCase()))
    return undefined
  return { host: host.toLowerCase(), owner, name, key: `${host}/${owner}/${name}`.toLowerCase() }
}

const ADDRESS =
  /^(?:git\+)?(?:https?:\/\/|ssh:\/\/git@|git@|git:\/\/)?(?:www\.)?(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)[/:]([\w.-]{1,100})\/([\w.-]{1,100})/i
/** Pages of the code host itself. */
const NO_OWNERS = new Set([
  'sponsors',
  'orgs',
  'topics',
  'marketplace',
  'features',
  'user-attachments',
  'apps',
  'settings',
  'login',
])

/** `registry|name`: which listing this is, whatever its version. */
export const listingKey = ({ registry, name }: Listing): string => `${registry}|${name}`

/** `npm:@scope/name`, without version, tag or digest. */
export function packageKeyOf({ ecosystem, identifier }: ListedPackage): string {
  const name =
    ecosystem === 'oci'
      ? identifier.replace(/@sha256:[0-9a-f]{1,64}$/i, '').replace(/:[\w.-]{1,128}$/, '')
      : identifier
  // Names of PyPI are the same in any case, and with any separator (PEP 503).
  return `${ecosystem}:${ecosystem === 'pypi' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name}`
}

/** Who stands behind it: owner of the repository, else the namespace, else who it names, else the host of its remote. */
export function publisherOf(listing: Listing): string | undefined {
  const repository = repositoryNameOf(listing.repository)
  if (repository) return `${repository.host}/${repository.owner}`.toLowerCase()
  const namespace = /^([\w.-]{1,200})\//.exec(listing.name)?.[1]
  if (namespace !== undefined) return namespace.toLowerCase()
  if (listing.publisher !== undefined) return listing.publisher.toLowerCase()
  return hostsOf(listing)[0]
}

/** Hosts of its remotes, in lower case, each once. */
export function hostsOf({ remotes }: Listing): readonly string[] {
  return [
    ...new Set(
      remotes.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).hostname.toLowerCase()] : [])),
    ),
  ]
}
