import { stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { beyond } from '../definitions/owners.ts'
import { hostsOf, namespaceOf } from '../identity.ts'

export default defineCheck({
  id: 'shared-hosts',
  title: 'One host under several namespaces',
  why: 'Where two namespaces list the same remote host, either one platform serves many or somebody lists a server that is not theirs.',
  table: 'T4',
  *marks(listing) {
    const space = namespaceOf(listing.name)
    if (!space || listing.status === 'deleted') return
    for (const host of hostsOf(listing).slice(0, 4))
      yield { key: host.slice(0, 300), body: { o: space.publisher } }
  },
  *compare(group) {
    const spaces = new Set(group.marks.flatMap(({ body }) => stringField(body, 'o') ?? []))
    yield { count: 'remote-hosts' }
    if (spaces.size < 2) return
    yield { count: 'hosts-of-several-namespaces' }
    yield {
      flag: 'host-of-several-namespaces',
      severity: 'info',
      subject: group.key,
      message: `${spaces.size} namespaces list this host${beyond(group.left)}`,
      publishers: [...spaces].slice(0, 20),
      size: spaces.size,
    }
  },
})
