import { field, stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { beyond } from '../definitions/owners.ts'
import { githubPathOf } from '../identity.ts'

/** A fork says of itself what it was copied from: the code host keeps that, whatever the listing says. */
export default defineCheck({
  id: 'repository-forks',
  title: 'Listed repositories that are forks of others',
  why: 'A fork that is listed beside its original looks like another server, and runs what its owner made of the original.',
  table: 'T1',
  asks: 'github-repository',
  *marks({ registry, repository }) {
    const key = githubPathOf(repository)
    if (key !== undefined) yield { key, body: { registry } }
  },
  *compare(group) {
    const { answer, key } = group
    if (answer === undefined) return
    const fact = 'fact' in answer ? answer.fact : undefined
    const isFork = field(fact, 'isFork')
    const hit = typeof isFork === 'boolean' ? isFork : undefined
    yield {
      count:
        hit === undefined ? 'repositories-fork-unknown' : hit ? 'repositories-fork' : 'repositories-no-fork',
    }
    // Both meet under the name of the original: whether that is listed too, nobody can tell before.
    const parent = stringField(fact, 'parent')?.toLowerCase()
    yield { mark: { key: parent ?? key, body: parent === undefined ? 'original' : 'fork' } }
  },
  *conclude({ key, marks, left }) {
    const forks = marks.filter(({ body }) => body === 'fork').length
    if (forks === 0 || forks === marks.length) return
    yield { count: 'forks-beside-original', of: forks }
    yield {
      flag: 'forks-beside-original',
      severity: 'info',
      subject: key,
      message: `${forks} forks of this repository are listed beside it${beyond(left)}`,
      size: forks,
    }
  },
})
