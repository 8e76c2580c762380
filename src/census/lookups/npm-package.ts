import { field, isArray, isObject, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { accountOf, manifestFacts, repositoryOfPackage } from '../npm/manifest.ts'
import { latestOf } from '../npm/packument.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../server-json/list.ts'
import { momentOf } from '../server-json/listing.ts'
import { some } from '../snapshot/blank.ts'

/** `exists: false`: nobody holds the name. `isUnpublished`: somebody did, and took all of it back. */
export type NpmPackageFact =
  | { readonly exists: false }
  | { readonly exists: true; readonly isUnpublished: true; readonly created?: string }
  | {
      readonly exists: true
      readonly latest: string
      readonly versions: number
      readonly maintainers: number
      /** Who published the first version, and who the latest. */
      readonly firstBy?: string
      readonly latestBy?: string
      readonly created?: string
      readonly modified?: string
      readonly mcpName?: string
      readonly repository?: string
      readonly isDeprecated: boolean
      readonly hasProvenance: boolean
      readonly hasInstallScripts: boolean
      readonly dependsOnSdk: boolean
    }

export default defineLookup<NpmPackageFact>({
  id: 'npm-package',
  title: 'What the npm registry says of a package',
  why: 'The document of the name is asked for. No package is downloaded or run, and no name is claimed.',
  origin: 'npm',
  perSecond: 4,
  mostBytes: 64_000_000,
  wish: (key) =>
    NAME.test(key) ? { path: `/${key.replace('/', '%2f')}`, accept: 'application/json' } : undefined,
  read({ status, text }) {
    if (status === 404) return { exists: false }
    const answer = status === 200 ? parsed(text) : undefined
    const created = momentOf(field(field(answer, 'time'), 'created'))
    const versions = field(answer, 'versions')
    if (isObject(field(field(answer, 'time'), 'unpublished')))
      return { exists: true, isUnpublished: true, ...some('created', created) }
    const latest = isObject(versions) ? latestOf(answer ?? null, versions) : undefined
    if (answer === undefined || !isObject(versions) || latest === undefined)
      return { unknown: `answered with status ${String(status)} and no package` }
    return factOf(answer, versions, latest)
  },
})

function factOf(
  answer: JsonValue,
  versions: { readonly [key: string]: JsonValue },
  latest: string,
): NpmPackageFact {
  const within = bounded()
  const manifest = versions[latest] ?? null
  const facts = manifestFacts(manifest, within)
  const [time, maintainers, mcpName] = [field(answer, 'time'), field(answer, 'maintainers'), facts['mcpName']]
  const first = versions[Object.keys(versions)[0] ?? latest]
  const deprecated = field(manifest, 'deprecated')
  return {
    exists: true,
    latest: latest.slice(0, 100),
    versions: Object.keys(versions).length,
    maintainers: isArray(maintainers) ? maintainers.length : 0,
    ...some('firstBy', accountOf(field(first, '_npmUser'), within)),
    ...some('latestBy', accountOf(field(manifest, '_npmUser'), within)),
    ...some('created', momentOf(field(time, 'created'))),
    ...some('modified', momentOf(field(time, 'modified'))),
    ...(typeof mcpName === 'string' ? { mcpName } : {}),
    ...some('repository', repositoryOfPackage(field(manifest, 'repository'), within)?.url.slice(0, 500)),
    isDeprecated: typeof deprecated === 'string' && deprecated !== '',
    hasProvenance: facts['hasProvenance'] === true,
    hasInstallScripts: facts['hasInstallScripts'] === true,
    dependsOnSdk: facts['dependsOnSdk'] === true,
  }
}

const NAME = /^(?:@[a-z0-9~][\w.~-]{0,100}\/)?[\w~][\w.~-]{0,213}$/i
