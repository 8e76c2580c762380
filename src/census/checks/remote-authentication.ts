import { defineCheck, type Judged } from '../check.ts'
import { isSecretName } from '../exposure/secret-name.ts'
import { listingKey } from '../identity.ts'
import type { ListedRemote, Listing } from '../listing.ts'

export default defineCheck({
  id: 'remote-authentication',
  title: 'Authentication of remote servers',
  why: 'An address that asks nobody for anything is open to everybody; over plain HTTP everybody on the way reads the key.',
  table: 'T9',
  *judge(listing) {
    const { remotes, registry } = listing
    if (remotes.length === 0) return
    const ways = remotes.map(wayOf)
    for (const by of [undefined, registry]) {
      const split = by === undefined ? {} : { by }
      // Open only where it is said of a remote; said nowhere is not open.
      const known = ways.some((way) => way !== 'unknown')
      for (const way of ['none', 'oauth', 'key'] as const)
        yield { measure: `remote-${way}`, hit: known ? ways.includes(way) : undefined, ...split }
      yield { measure: 'remote-plain-http', hit: remotes.some(isPlain), ...split }
      yield { measure: 'remote-template', hit: remotes.some(isTemplate), ...split }
      yield { measure: 'remote-header', hit: remotes.some(({ settings }) => settings.some(isKey)), ...split }
      yield {
        measure: 'remote-sse-only',
        hit: remotes.every(({ transport }) => transport === 'sse'),
        ...split,
      }
    }
    yield* keyInAddress(listing)
    if (remotes.some(isPlain))
      yield {
        flag: 'remote-over-plain-http',
        severity: remotes.some((one) => isPlain(one) && wayOf(one) !== 'none') ? 'high' : 'medium',
        subject: listingKey(listing),
        message: 'A remote is reached over plain HTTP: whoever is on the way reads and changes what is said',
      }
  },
})

function* keyInAddress(listing: Listing): Iterable<Judged> {
  const hit = listing.remotes.some(({ url }) => KEY_IN_QUERY.test(url))
  yield { measure: 'remote-key-in-address', hit }
  if (hit)
    yield {
      flag: 'key-in-address',
      severity: 'medium',
      subject: listingKey(listing),
      message: 'The address of a remote carries a key: addresses are logged and shown where headers are not',
    }
}

/** What the listing says, else what the header it asks for says. */
function wayOf({ authentication, settings }: ListedRemote): 'none' | 'oauth' | 'key' | 'unknown' {
  if (authentication !== undefined && authentication !== 'unknown') return authentication
  return settings.some(isKey) ? 'key' : 'unknown'
}

const isKey = ({ name, isSecret }: ListedRemote['settings'][number]): boolean =>
  isSecret === true || isSecretName(name)

/** This machine alone is no way on which somebody listens. */
const isPlain = ({ url }: ListedRemote): boolean => /^http:\/\/(?!localhost|127\.|\[::1\])/i.test(url)
const isTemplate = ({ url }: ListedRemote): boolean => /\{[^{}]{1,200}\}/.test(url)
const KEY_IN_QUERY = /[?&](?:api[_-]?key|key|token|access_token|secret|password|auth)=/i
