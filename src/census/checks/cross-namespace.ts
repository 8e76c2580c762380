import { stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { namespaceOf, repositoryNameOf, publisherOf } from '../identity.ts'
import { crossNameOf } from '../names/affix.ts'
import { apart } from '../names/alike-accounts.ts'
import { holderOf } from '../names/same-hands.ts'

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
    yield {
      key: `${listing.registry}|${name}`,
      body: {
        s: space.publisher,
        o: publisherOf(listing) ?? '',
        n: listing.name,
        ...(repository !== undefined && { r: repository }),
        ...(listing.published !== undefined && { p: listing.published }),
      },
    }
  },
  *compare(group) {
    const spaces = new Set(group.marks.flatMap(({ body }) => stringField(body, 's') ?? []))
    if (spaces.size < 2) return
    const by = group.key.split('|', 1)[0] ?? ''
    const owners = new Set(group.marks.map(({ body }) => holderOf(stringField(body, 'o') ?? '')))
    const repositories = new Set(group.marks.flatMap(({ body }) => stringField(body, 'r') ?? []))
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
        owners: Object.fromEntries(
          group.marks
            .slice(0, 20)
            .map(({ body }) => [stringField(body, 'n') ?? '', stringField(body, 'o') ?? '']),
        ),
      },
      publishers: [...spaces].slice(0, 20),
      size: spaces.size,
    }
  },
})
