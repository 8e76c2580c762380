import { defineCheck, type Judged } from '../check.ts'
import { measuredBoth } from '../definitions/everywhere.ts'
import { isSecretName } from '../exposure/secret-name.ts'
import { listingKey } from '../identity.ts'
import type { ListedRemote, Listing } from '../listing.ts'

export default defineCheck({
  id: 'remote-authentication',
  title: 'Authentication of remote servers',
  why: 'An address that asks nobody for anything is open to everybody; over plain HTTP everybody on the way reads the key.',
  table: 'T9',
  *judge(listing) {
    const { remotes } = listing
    if (remotes.length === 0) return
    const ways = remotes.map(wayOf)
    // Open only where it is said of a remote; said nowhere is not open.
    const isTold = ways.some((way) => way !== 'unknown')
    for (const way of ['none', 'oauth', 'key'] as const)
      yield* measuredBoth(listing, `remote-${way}`, isTold ? ways.includes(way) : undefined)
    const hasKey = remotes.some(({ settings }) => settings.some(isKey))
    const isSseOnly = remotes.every(({ transport }) => transport === 'sse')
    yield* measuredBoth(listing, 'remote-plain-http', remotes.some(isPlain))
    yield* measuredBoth(listing, 'remote-template', remotes.some(isTemplate))
    yield* measuredBoth(listing, 'remote-header', hasKey)
    yield* measuredBoth(listing, 'remote-sse-only', isSseOnly)
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
