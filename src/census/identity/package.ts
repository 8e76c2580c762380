import type { Ecosystem, ListedPackage } from '../listing.ts'
import { repositoryNameOf } from './repository.ts'

/** `npm:@scope/name`: which package, without version, tag or digest, as its own registry compares names. */
export function packageKeyOf({
  ecosystem,
  identifier,
}: Pick<ListedPackage, 'ecosystem' | 'identifier'>): string {
  return `${ecosystem}:${NAMED[ecosystem](identifier.trim().slice(0, MOST_CHARACTERS))}`
}

const MOST_CHARACTERS = 1_000

const NAMED: Readonly<Record<Ecosystem, (identifier: string) => string>> = {
  npm: npmName,
  // The same in any case and with any separator (PEP 503).
  pypi: (name) => (/^[\w.-]+/.exec(name)?.[0] ?? name).toLowerCase().replace(/[-_.]+/g, '-'),
  oci: imageName,
  mcpb: bundleName,
  nuget: (name) => name.replace(/@[^@/]{1,100}$/, '').toLowerCase(),
  // crates.io holds `a-b` and `a_b` for one name.
  cargo: (name) =>
    name
      .replace(/@[^@/]{1,100}$/, '')
      .toLowerCase()
      .replaceAll('_', '-'),
  // Paths of modules tell case apart, hosts do not.
  go: (path) =>
    path
      .replace(/^https?:\/\//i, '')
      .replace(/@[^@/]{1,100}$/, '')
      .replace(/^[^/]{1,253}/, (host) => host.toLowerCase()),
  maven: (name) => name.split(':').slice(0, 2).join(':'),
  other: (name) => name,
}

/** Only a version follows an `@` that is not the first character. */
function npmName(identifier: string): string {
  const name = identifier.replace(/^npm:/i, '')
  const at = name.lastIndexOf('@')
  return at > 0 ? name.slice(0, at) : name
}

/** `docker.io/library/name` for `name`, as Docker fills in what is left out. */
function imageName(identifier: string): string {
  const bare = identifier
    .replace(/^(?:docker|oci):\/\//i, '')
    .replace(/@sha\d{3}:[\da-f]{0,128}$/i, '')
    .toLowerCase()
  const slash = bare.lastIndexOf('/')
  const colon = bare.indexOf(':', slash + 1)
  const name = colon < 0 ? bare : bare.slice(0, colon)
  const first = name.split('/', 1)[0] ?? ''
  const isHost = name.includes('/') && (/[.:]/.test(first) || first === 'localhost')
  const host = !isHost || HUB.has(first) ? 'docker.io' : first
  const path = isHost ? name.slice(first.length + 1) : name
  return `${host}/${host === 'docker.io' && !path.includes('/') ? 'library/' : ''}${path}`
}

const HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'hub.docker.com'])

/** A bundle is a file of a release: its repository and its name, without what changes from release to release. */
function bundleName(identifier: string): string {
  const file = (identifier.split(/[?#]/, 1)[0] ?? '').split('/').at(-1) ?? ''
  const repository = repositoryNameOf(identifier)
  if (!repository) return identifier
  return `${repository.key}/${file.toLowerCase().replace(/[-_]?v?\d{1,9}(?:\.\d{1,9}){1,3}/, '')}`
}
