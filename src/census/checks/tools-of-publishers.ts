import { publisherOf, repositoryNameOf } from '../identity.ts'
import { defineCheck } from '../check.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { beyond, markedBy, markedIn, markedMore } from '../definitions/owners.ts'

export default defineCheck({
  id: 'tools-of-publishers',
  title: 'How many tools the largest publishers hold',
  why: 'Where few publishers hold many of the tools, a mistake or a takeover of one of them reaches far.',
  table: 'T6',
  *marks(listing) {
    const owner = publisherOf(listing)
    const tools = listing.tools?.length ?? 0
    if (owner === undefined || tools === 0) return
    const folder = listing.repository?.folder ?? ''
    const repository = repositoryNameOf(listing.repository)?.key
    // The same server in two registries is one server.
    const server = repository === undefined ? listing.name : `${repository} ${folder}`
    yield { key: owner.slice(0, 400), body: markedBy(listing, server, tools) }
  },
  *compare(group) {
    const tools = new Map<string, Map<string, number>>()
    for (const { body } of group.marks) {
      const [name, of] = markedMore(body)
      const server = typeof name === 'string' ? name : ''
      for (const split of [markedIn(body), EVERYWHERE]) {
        const known = tools.get(split) ?? new Map<string, number>()
        known.set(server, Math.max(known.get(server) ?? 0, Number(of)))
        tools.set(split, known)
      }
    }
    for (const [by, servers] of tools) {
      const of = sum(servers)
      yield { count: 'tools-of-publishers', by, of }
      yield { count: 'publishers-of-tools', by }
    }
    const size = sum(tools.get(EVERYWHERE))
    if (size < FLAGGED_FROM) return
    yield {
      flag: 'holds-many-tools',
      severity: 'info',
      subject: group.key,
      message: `One publisher with ${size} tools${beyond(group.left)}`,
      evidence: Object.fromEntries([...tools].map(([by, servers]) => [by, sum(servers)])),
      publishers: [group.key],
      size,
    }
  },
})

/** Below this nobody is among the largest of an ecosystem. */
const FLAGGED_FROM = 20

const sum = (servers: ReadonlyMap<string, number> | undefined): number =>
  [...(servers?.values() ?? [])].reduce((all, of) => all + of, 0)
