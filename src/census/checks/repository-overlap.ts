import { stringField } from '../../core/value.ts'
import { defineCheck, type Judged } from '../check.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { repositoryNameOf } from '../identity.ts'

/**
 * A listing of a mirror speaks of two repositories: the copy, which is one more that can be installed from, and the original,
 * whose source it is. So the copy is a repository but nobody's work, and the list counts as a source of the original.
 */
export default defineCheck({
  id: 'repository-overlap',
  title: 'Repositories, their owners, and the registries that know them',
  why: 'Headcounts of registries add up the same servers many times: only distinct repositories say how large the ecosystem is.',
  table: 'T1',
  *marks({ registry, repository, copyOf }) {
    const listed = repositoryNameOf(repository)
    const original = repositoryNameOf(copyOf)
    const isCopy = copyOf !== undefined && original?.key !== listed?.key
    if (listed) yield { key: listed.key.slice(0, 400), body: { registry, role: isCopy ? 'copy' : 'itself' } }
    if (original && isCopy) yield { key: original.key.slice(0, 400), body: { registry, role: 'original' } }
  },
  *compare(group) {
    const registriesOf = (roles: readonly string[]): readonly string[] => [
      ...new Set(
        group.marks
          .filter(({ body }) => roles.includes(stringField(body, 'role') ?? ''))
          .map(({ body }) => stringField(body, 'registry') ?? ''),
      ),
    ]
    const sources = registriesOf(['itself', 'original']).toSorted()
    yield* counted('repositories', group.key)
    if (sources.length === 0) {
      yield* counted('repositories-mirror', group.key)
      return
    }
    yield* counted('repositories-original', group.key)
    yield* sharing(sources)
    for (const by of registriesOf(['itself'])) yield { count: 'repositories-listed', by }
    yield { mark: { key: group.key.split('/').slice(0, -1).join('/'), body: sources.length } }
  },
  *conclude({ marks, left }) {
    yield { count: 'repository-owners' }
    yield { count: 'repository-owners-by-size', by: `${EVERYWHERE}: ${marks.length + left}` }
  },
})

function* counted(count: string, key: string): Generator<Judged, void, undefined> {
  yield { count, by: EVERYWHERE }
  yield { count, by: key.split('/', 1)[0] ?? '' }
}

function* sharing(sources: readonly string[]): Generator<Judged, void, undefined> {
  for (const by of sources) yield { count: 'repositories-of', by }
  for (let least = 2; least <= Math.min(sources.length, MOST_SOURCES); least += 1)
    yield { count: 'repositories-in-several', by: `${least} or more` }
  const [only] = sources
  if (sources.length === 1 && only !== undefined) yield { count: 'repositories-only-in', by: only }
  for (const [at, one] of sources.entries())
    for (const other of sources.slice(at + 1))
      yield { count: 'repositories-in-both', by: `${one} & ${other}` }
}

const MOST_SOURCES = 6
