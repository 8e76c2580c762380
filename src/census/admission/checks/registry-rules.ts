import { field, isArray, stringField, type JsonValue } from '../../../core/value.ts'
import { isExactVersion, isPinned } from '../../exposure/exact-version.ts'
import { namespaceOf } from '../../identity/namespace.ts'
import { repositoryNameOf } from '../../identity.ts'
import type { Listing } from '../../listing.ts'
import type { Checked, Raised } from '../admission.ts'
import { remoteFaults } from './remotes.ts'

/** What the official registry demands beyond its schema, and what makes a listing unsafe to run whatever the schema says. */
export function checkRegistryRules(server: JsonValue, listing: Listing): Checked {
  return {
    raised: [...aboutServer(server, listing), ...aboutPackages(server, listing), ...remoteFaults(listing)],
    check: { check: 'rules', state: 'checked' },
  }
}

function* aboutServer(server: JsonValue, listing: Listing): Generator<Raised> {
  const { name, version = '', repository, packages, remotes } = listing
  if (!NAME.test(name))
    yield rule('/name', 'Both parts of the name must begin and end with a letter or a digit')
  if (version !== '' && !isExactVersion(version) && RANGE.test(version))
    yield { rule: 'admission/open-version', pointer: '/version', message: 'The version is a range or a tag' }
  if (packages.length === 0 && remotes.length === 0)
    yield {
      rule: 'admission/no-way-to-reach',
      pointer: '',
      message: 'It names neither a package nor a remote',
    }
  if (!isCleanPath(stringField(field(server, 'repository'), 'subfolder') ?? 'ok'))
    yield rule(
      '/repository/subfolder',
      'The folder must be a plain relative path that stays in the repository',
    )
  const website = stringField(server, 'websiteUrl')
  if (website !== undefined && !website.startsWith('https://'))
    yield rule('/websiteUrl', 'It must be an https address')
  const space = namespaceOf(name)
  const owner = repositoryNameOf(repository)
  if (space?.kind === 'github' && owner?.host === 'github.com' && owner.owner.toLowerCase() !== space.account)
    yield {
      rule: 'admission/other-owner',
      pointer: '/repository/url',
      message: 'The repository belongs to another account than the namespace',
    }
  yield* aboutMeta(field(server, '_meta'))
}

function* aboutMeta(meta: JsonValue | undefined): Generator<Raised> {
  if (typeof meta !== 'object' || meta === null || isArray(meta)) return
  const others = Object.keys(meta).filter((key) => key !== PUBLISHER)
  if (others.includes('io.modelcontextprotocol.registry/official'))
    yield rule('/_meta', 'What only the registry may say stands in what the publisher wrote')
  const size = Buffer.byteLength(JSON.stringify(meta[PUBLISHER] ?? null))
  if (size > 4_096)
    yield rule('/_meta', `What the publisher adds may have 4,096 bytes and has ${String(size)}`)
}

function* aboutPackages(server: JsonValue, { packages }: Listing): Generator<Raised> {
  const list = field(server, 'packages')
  for (const [index, one] of packages.entries()) {
    const pointer = `/packages/${String(index)}`
    const base = stringField(isArray(list) ? list[index] : undefined, 'registryBaseUrl')
    const { ecosystem, identifier, version, sha256 } = one
    if (ecosystem === 'oci') {
      if (!isPinned(one))
        yield {
          rule: 'admission/image-not-pinned',
          pointer: `${pointer}/identifier`,
          message: 'The image is named by a tag, not by its digest',
        }
    } else if (ecosystem === 'mcpb') {
      if (sha256 === undefined) yield rule(pointer, 'A bundle must have `fileSha256`')
      if (!BUNDLE.test(identifier))
        yield rule(
          `${pointer}/identifier`,
          'A bundle must be an asset of a release on GitHub or GitLab with “mcp” in its address',
        )
    } else if (version === undefined || !isExactVersion(version))
      yield {
        rule: 'admission/open-version',
        pointer: version === undefined ? pointer : `${pointer}/version`,
        message:
          version === undefined
            ? 'The package has no version'
            : 'The version of the package is a range or a tag',
      }
    if (base !== undefined && !isOwnPlace(ecosystem, base))
      yield rule(`${pointer}/registryBaseUrl`, 'Packages must come from the public registry of their kind')
  }
}

const rule = (pointer: string, message: string): Raised => ({
  rule: 'admission/registry-rule',
  pointer,
  message,
})

const PUBLISHER = 'io.modelcontextprotocol.registry/publisher-provided'
const NAME =
  /^[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,198}[a-zA-Z0-9])?\/[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,198}[a-zA-Z0-9])?$/
const RANGE = /^[\^~<>=]|(?:^|\.)[xX*](?:\.|$)|\s|\|\||^latest$/
const BUNDLE =
  /^https:\/\/(?:www\.)?(?:github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/releases\/download\/|gitlab\.com\/(?=[^\s]{1,1000}\/-\/(?:releases|package_files)\/))(?=[^\s]{0,800}mcp)[^\s]{1,1000}$/i

function isCleanPath(path: string): boolean {
  return (
    !path.startsWith('/') &&
    !path.includes('\\') &&
    !path.split('/').some((part) => part === '..' || part === '.' || part === '')
  )
}

/** The host of npm is what npm itself is set to; by its kind only the name tells. */
function isOwnPlace(ecosystem: string, base: string): boolean {
  const host = URL.canParse(base) ? new URL(base) : undefined
  const places = PLACES.get(ecosystem)
  return places === undefined || (host?.protocol === 'https:' && places.test(host.hostname))
}

const PLACES: ReadonlyMap<string, RegExp> = new Map([
  ['npm', /^registry\.npmjs\.[a-z]{3}$/],
  ['pypi', /^pypi\.org$/],
  ['nuget', /^api\.nuget\.org$/],
  ['mcpb', /^(?:github|gitlab)\.com$/],
])
