import { field, isObject } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { repositoryOfPackage } from '../npm/manifest.ts'
import { latestOf } from '../npm/packument.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../json-text.ts'
import { some } from '../snapshot/blank.ts'

/** `exists: false`: nobody holds the name. Who took all of it back holds it still. */
export type NpmPackageFact =
  | { readonly exists: false }
  | { readonly exists: true; readonly repository?: string }

export default defineLookup<NpmPackageFact>({
  id: 'npm-package',
  title: 'Whether anybody holds the name of an npm package',
  why: 'The document of the name is asked for. No package is downloaded or run, and no name is claimed.',
  origin: 'npm',
  perSecond: 4,
  mostBytes: 64_000_000,
  wish: (key) =>
    NAME.test(key) ? { path: `/${key.replace('/', '%2f')}`, accept: 'application/json' } : undefined,
  read({ status, text }) {
    if (status === 404) return { exists: false }
    const answer = status === 200 ? parsed(text) : undefined
    if (answer !== undefined && isObject(field(field(answer, 'time'), 'unpublished'))) return { exists: true }
    const versions = field(answer, 'versions')
    const latest = isObject(versions) ? latestOf(answer ?? null, versions) : undefined
    if (!isObject(versions) || latest === undefined)
      return { unknown: `answered with status ${status} and no package` }
    const repository = repositoryOfPackage(field(versions[latest], 'repository'), bounded())
    return { exists: true, ...some('repository', repository?.url.slice(0, 500)) }
  },
})

const NAME = /^(?:@[a-z0-9~][\w.~-]{0,100}\/)?[\w~][\w.~-]{0,213}$/i
