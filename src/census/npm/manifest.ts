import { field, isObject, type JsonValue } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type Listing, MOST, type RepositoryOf } from '../listing.ts'
import type { Page, Unreadable } from '../registry.ts'
import { blankListing, some } from '../snapshot/blank.ts'

/** One version of a package. */
export function manifestListing(manifest: JsonValue, page: Page, within: Bounded): Listing | Unreadable {
  const name = within.text(field(manifest, 'name'), MOST.name)
  if (name === undefined) return { unreadable: 'a package without a name' }
  const version = within.text(field(manifest, 'version'), MOST.name)
  const deprecated = field(manifest, 'deprecated')
  return {
    ...blankListing('npm', page, name),
    ...some('description', within.text(field(manifest, 'description'))),
    ...some('version', version),
    status: typeof deprecated === 'string' && deprecated !== '' ? 'deprecated' : 'active',
    ...some('repository', repositoryOfPackage(field(manifest, 'repository'), within)),
    ...some('homepage', within.text(field(manifest, 'homepage'))),
    ...some('publisher', accountOf(field(manifest, '_npmUser'), within)),
    packages: [{ ecosystem: 'npm', identifier: name, ...some('version', version), settings: [] }],
    ...some('license', within.text(field(manifest, 'license'), MOST.name)),
  }
}

/** What says whether it is a server, and how it was published. */
export function manifestFacts(manifest: JsonValue, within: Bounded): NonNullable<Listing['more']> {
  const scripts = field(manifest, 'scripts')
  const dist = field(manifest, 'dist')
  const keywords = within.texts(field(manifest, 'keywords'), 30, 100)
  const bin = field(manifest, 'bin')
  return {
    ...some('mcpName', within.text(field(manifest, 'mcpName'), MOST.name)),
    dependsOnSdk: SDKS.some((sdk) => field(field(manifest, 'dependencies'), sdk) !== undefined),
    hasCommand: typeof bin === 'string' || (isObject(bin) && Object.keys(bin).length > 0),
    hasInstallScripts:
      field(manifest, 'hasInstallScript') === true ||
      INSTALL.some((name) => typeof field(scripts, name) === 'string'),
    hasProvenance: isObject(field(dist, 'attestations')),
    ...(keywords.length === 0 ? {} : { keywords }),
  }
}

/** A text, a short form (`github:owner/name`), or an object. */
export function repositoryOfPackage(value: unknown, within: Bounded): RepositoryOf | undefined {
  const written = within.text(typeof value === 'string' ? value : field(value, 'url'))
  if (written === undefined) return undefined
  const [, host = 'github', path] = SHORT.exec(written) ?? []
  return {
    url: path === undefined ? written : `https://${HOSTS[host] ?? 'github.com'}/${path}`,
    ...some('folder', within.text(field(value, 'directory'), MOST.name)),
  }
}

/** Its name alone: addresses of people are nobody's business. */
export function accountOf(value: unknown, within: Bounded): string | undefined {
  return within.text(field(value, 'name') ?? field(value, 'username'), MOST.name)
}

const SDKS = [
  '@modelcontextprotocol/sdk',
  '@modelcontextprotocol/server',
  'fastmcp',
  'mcp-framework',
  'xmcp',
  '@mastra/mcp',
]
const INSTALL = ['preinstall', 'install', 'postinstall']
const SHORT = /^(?:(github|gitlab|bitbucket):)?([\w-]{1,100}\/[\w.-]{1,100})$/
const HOSTS: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
}
