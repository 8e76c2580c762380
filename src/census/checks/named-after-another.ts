import { field } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { beyond } from '../definitions/owners.ts'
import { repositoryNameOf } from '../identity.ts'

/**
 * Who keeps mirrors names them `owner_name`: an account of GitHub has no underscore, so the first one divides. A listing
 * that is named so and does not say that it is a copy is a copy that says nothing.
 */
export default defineCheck({
  id: 'named-after-another',
  title: 'Repositories named after the owner and name of another that is listed',
  why: 'A mirror that is listed as a server of its own runs what its keeper has, which need not be what the original has.',
  table: 'T1',
  *marks({ repository, copyOf }) {
    const named = repositoryNameOf(repository)
    if (named?.host !== 'github.com') return
    const path = `${named.owner}/${named.name}`.toLowerCase()
    if (copyOf === undefined) yield { key: path, body: { path } }
    const [, owner, name] = MIRRORED.exec(named.name) ?? []
    if (owner === undefined || name === undefined || owner.toLowerCase() === named.owner.toLowerCase()) return
    yield { key: `${owner}/${name}`.toLowerCase(), body: { path, isDeclared: copyOf !== undefined } }
  },
  *compare({ key, marks, left }) {
    if (!marks.some(({ body }) => field(body, 'path') === key)) return
    const copiesOf = (isDeclared: boolean): ReadonlySet<unknown> =>
      new Set(
        marks.flatMap(({ body }) => (field(body, 'isDeclared') === isDeclared ? [field(body, 'path')] : [])),
      )
    for (const [by, copies] of [
      ['declared', copiesOf(true)],
      ['not declared', copiesOf(false)],
    ] as const)
      if (copies.size > 0) yield { count: 'repositories-named-after', by, of: copies.size }
    const silent = copiesOf(false).size
    if (silent > 0)
      yield {
        flag: 'undeclared-mirror',
        severity: 'low',
        subject: key,
        message: `${silent} repositories of others are listed under the owner and name of this one, and do not say that they are copies${beyond(left)}`,
        size: silent,
      }
  },
})

const MIRRORED = /^([a-z\d][a-z\d-]{0,38})_([\w.-]{1,100})$/i
