import { isArray } from '../../core/value.ts'
import { defineCheck, type MarkGroup } from '../check.ts'
import { namespaceOf, repositoryNameOf, publisherOf } from '../identity.ts'
import { crossNameOf } from '../names/affix.ts'
import { apart } from '../names/alike-accounts.ts'
import { holderOf } from '../names/same-hands.ts'
import { listedIn, orUsual, usualOf } from '../names/usual.ts'

export default defineCheck({
  id: 'cross-namespace',
  title: 'One name under several namespaces',
  why: 'The part behind the slash is what users see: the same in two namespaces, it is one server twice, a copy, or another under its name.',
  table: 'T4',
  *marks(listing) {
    const space = namespaceOf(listing.name)
    const name = space === undefined ? '' : crossNameOf(listing.name)
    if (space === undefined || name === '' || listing.status === 'deleted') return
    const repository = repositoryNameOf(listing.repository)?.key
    const owner = publisherOf(listing) ?? ''
    const usual = usualOf(listing.name)
    // What the name of the listing says already is not said again.
    yield {
      key: `${listing.registry}|${name}`,
      body: [
        owner === usual.owner ? 0 : owner,
        repository === `${owner}/${usual.bare}` ? 0 : (repository ?? ''),
      ],
    }
  },
  *compare(group) {
    const marks = group.marks.map(factsOf)
    const spaces = new Set(marks.map(({ space }) => space))
    if (spaces.size < 2) return
    const by = group.key.split('|', 1)[0] ?? ''
    const owners = new Set(marks.map(({ owner }) => holderOf(owner)))
    const repositories = new Set(marks.map(({ repository }) => repository).filter((one) => one !== ''))
    yield { count: 'cross-namespace-groups', by }
    yield { count: 'cross-namespace-names', by, of: group.marks.length + group.left }
    // One owner of two namespaces, or one repository under both, is one server twice.
    if (owners.size < 2 || repositories.size === 1) return
    yield { count: 'cross-namespace-groups-of-several-owners', by }
    if (apart(owners).length < 2) return
    yield {
      flag: 'cross-namespace-group',
      severity: 'info',
      subject: group.key,
      message: `${spaces.size} namespaces hold a server of this name, ${repositories.size} repositories are named`,
      evidence: {
        owners: Object.fromEntries(marks.slice(0, 20).map(({ name, owner }) => [name, owner])),
      },
      publishers: [...spaces].slice(0, 20),
      size: spaces.size,
    }
  },
})

function factsOf({ listing, body }: MarkGroup['marks'][number]): {
  readonly name: string
  readonly space: string
  readonly owner: string
  readonly repository: string
} {
  const name = listedIn(listing)
  const usual = usualOf(name)
  const [first = '', second = ''] = isArray(body) ? body : []
  const owner = orUsual(first, usual.owner ?? '')
  const repository = orUsual(second, `${owner}/${usual.bare}`)
  return { name, space: usual.owner ?? '', owner, repository }
}
