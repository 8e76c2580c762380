import { defineCheck } from '../check.ts'
import { measuredBoth } from '../definitions/everywhere.ts'
import { MEASUREMENTS } from '../exposure/measurements.ts'
import { isSecretName } from '../exposure/secret-name.ts'
import type { Listing, ListedSetting } from '../listing.ts'

export default defineCheck({
  id: 'credential-handling',
  title: 'Credentials that servers ask for',
  why: 'A static key that every user pastes into a file is what leaks; a name that is not marked secret is shown and logged.',
  table: 'T8',
  *judge(listing) {
    if (MEASUREMENTS.has(listing.registry)) return
    const settings = settingsOf(listing)
    const secrets = settings.filter(({ name, isSecret }) => isSecret === true || isSecretName(name))
    const isOauth = listing.remotes.some(({ authentication }) => authentication === 'oauth')
    // Who says nothing of settings at all has not said that there are none.
    const isTold = settings.length > 0 || isOauth || listing.remotes.some(saysHow)
    const told = (hit: boolean): boolean | undefined => (isTold ? hit : undefined)
    const isStatic = secrets.length > 0 || wantsKey(listing)
    yield* measuredBoth(listing, 'needs-credentials', told(isStatic || isOauth))
    yield* measuredBoth(listing, 'static-credentials', told(isStatic))
    yield* measuredBoth(listing, 'oauth-credentials', told(isOauth))
    if (!FLAGGING.has(listing.registry)) return
    const named = settings.filter(({ name }) => isSecretName(name))
    const open = named.filter(({ isSecret }) => isSecret !== true)
    yield { count: 'secret-names', by: listing.registry, of: named.length }
    yield { count: 'secret-names-unmarked', by: listing.registry, of: open.length }
    if (named.length > 0) yield { measure: 'secret-mark-missing', hit: open.length > 0, by: listing.registry }
  },
})

/** Registries in which a setting can be marked as secret. */
const FLAGGING = new Set(['official', 'github', 'pulsemcp', 'toolhive'])

function settingsOf({ settings, packages, remotes, launches }: Listing): readonly ListedSetting[] {
  return [
    ...settings,
    ...packages.flatMap((one) => one.settings),
    ...remotes.flatMap((one) => one.settings),
    ...launches.flatMap(({ environment }) => Object.keys(environment).map((name) => ({ name }))),
  ]
}

const saysHow = ({ authentication }: Listing['remotes'][number]): boolean =>
  authentication !== undefined && authentication !== 'unknown'

const wantsKey = ({ remotes }: Listing): boolean =>
  remotes.some(({ authentication }) => authentication === 'key')
