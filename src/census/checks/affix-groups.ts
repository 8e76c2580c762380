import { stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { publisherOf } from '../identity.ts'
import type { Listing } from '../listing.ts'
import { beyond } from '../definitions/owners.ts'
import { affixKeyOf } from '../names/affix.ts'
import { apart } from '../names/alike-accounts.ts'
import { namesIn } from '../names/name-facts.ts'
import { holderOf } from '../names/same-hands.ts'

export default defineCheck({
  id: 'affix-groups',
  title: 'Names that differ only in words such as mcp and server',
  why: 'A user who remembers “the weather server” cannot tell weather-mcp from mcp-server-weather: where several people hold such names, which one is installed is chance.',
  table: 'T4',
  *marks(listing) {
    for (const { name, kind, owner } of packageNames(listing)) {
      const core = affixKeyOf(name)
      if (core !== '')
        yield {
          key: `${kind}:${core}`,
          body: { n: name, in: listing.registry, o: holderOf(scopeOf(name) ?? owner ?? '') },
        }
    }
  },
  *compare(group) {
    const kind = group.key.split(':', 1)[0] ?? ''
    const lists = new Map<string, Map<string, string>>()
    for (const { body } of group.marks)
      for (const list of [stringField(body, 'in') ?? '', 'all']) {
        const names = lists.get(list) ?? new Map<string, string>()
        lists.set(list, names)
        // Two listings may say that one package is of two repositories: it counts once.
        names.set(stringField(body, 'n') ?? '', stringField(body, 'o') ?? '')
      }
    for (const [list, names] of lists) {
      if (names.size < 2) continue
      const by = `${list} ${kind}`
      const isShared = ownersOf(names).size > 1
      yield { count: 'affix-groups', by }
      yield { count: 'affix-names', by, of: names.size }
      if (isShared) yield { count: 'affix-groups-of-several-owners', by }
    }
    const all = lists.get('all')
    if (!all || all.size < 2) return
    // Packages that a list makes of what it lists are copies.
    const made = [...lists.keys()].filter((list) => list !== 'all')
    const owners = apart(
      [...ownersOf(all)].filter((owner) => owner !== '' && !made.some((list) => owner.startsWith(list))),
    )
    if (owners.length < 2) return
    yield {
      flag: 'affix-group',
      severity: 'info',
      subject: group.key,
      message: `${all.size} names of ${owners.length} owners differ only in words such as mcp and server${beyond(group.left)}`,
      evidence: { owners: Object.fromEntries([...all].slice(0, MOST_NAMES)) },
      publishers: owners.slice(0, MOST_NAMES),
      size: all.size,
    }
  },
})

const MOST_NAMES = 20

/** A scope of npm is somebody's, whatever repository its packages name. */
const scopeOf = (name: string): string | undefined => /^@[^/]{1,214}(?=\/)/.exec(name)?.[0].toLowerCase()

const ownersOf = (names: ReadonlyMap<string, string>): ReadonlySet<string> => new Set(names.values())

/** Also what a registry lists under a name like a package's, though only a remote server stands behind it. */
function* packageNames(
  listing: Listing,
): Generator<{ name: string; kind: string; owner: string | undefined }> {
  const owner = publisherOf(listing)
  const found = namesIn(listing).filter(({ kind }) => kind !== 'server')
  for (const { name, kind } of found) yield { name, kind, owner }
  const name = stringField(listing.more, 'packageName')
  if (found.length === 0 && name !== undefined && stringField(listing.more, 'runtime') === 'node')
    yield { name, kind: 'npm', owner }
}
