import { hostsOf, packageKeyOf, repositoryNameOf } from '../identity.ts'
import type { Ecosystem, ListedPackage, Listing } from '../listing.ts'
import type { DriftEvent } from './events.ts'

/** Packages and remotes. One more of either is no move; one in place of another is. */
export function* artefactEvents(before: Listing, after: Listing): Generator<DriftEvent, void, undefined> {
  for (const ecosystem of new Set(before.packages.map((one) => one.ecosystem))) {
    const [old, now] = [packagesOf(before, ecosystem), packagesOf(after, ecosystem)]
    if (!isReplaced(old.map(nameOf), now.map(nameOf))) continue
    yield 'package-moved'
    // From wherever it was to the account that has the repository is no other owner.
    const own = repositoryNameOf(after.repository)?.owner.toLowerCase()
    if (isReplaced(old.map(ownerOf), now.map(ownerOf)) && !now.some((one) => ownerOf(one) === own))
      yield 'package-owner-changed'
  }
  const [hosts, hostsNow] = [hostsOf(before), hostsOf(after)]
  if (!isReplaced(hosts, hostsNow)) return
  yield 'remote-host-changed'
  if (isReplaced(hosts.map(domainOf), hostsNow.map(domainOf))) yield 'remote-owner-changed'
}

const packagesOf = ({ packages }: Listing, ecosystem: Ecosystem): readonly ListedPackage[] =>
  packages.filter((one) => one.ecosystem === ecosystem)

/** Bundles carry their version in their address, which is another for each release: only host and owner say which. */
const nameOf = (one: ListedPackage): string =>
  one.ecosystem === 'mcpb' ? (BUNDLE.exec(one.identifier)?.[1] ?? one.identifier) : packageKeyOf(one)

/** Who decides over a name: the scope, the account; where a name has none, the name is all there is. */
function ownerOf(one: ListedPackage): string {
  const { ecosystem, identifier } = one
  if (ecosystem === 'npm') return SCOPE.exec(identifier)?.[1]?.toLowerCase() ?? identifier
  if (ecosystem === 'mcpb') return BUNDLE.exec(identifier)?.[2]?.toLowerCase() ?? identifier
  if (ecosystem !== 'oci') return packageKeyOf(one)
  // The same account of two registries is most often the same people; that it moved is told.
  return packageKeyOf(one).slice('oci:'.length).split('/').at(-2)?.toLowerCase() ?? identifier
}

const SCOPE = /^@([^/]{1,214})\//
const BUNDLE = /^https?:\/\/([^/]{1,250}\/([^/]{1,250}))\//i

function isReplaced(old: readonly string[], now: readonly string[]): boolean {
  return old.length > 0 && now.length > 0 && !old.some((one) => now.includes(one))
}

/**
 * The last two names of a host, or three below a suffix such as `co.uk` or one under which everybody may have a name: who
 * holds them holds what is below. Shorter than the list of public suffixes, and told as such in the table.
 */
function domainOf(host: string): string {
  const labels = host.split('.')
  const two = labels.slice(-2).join('.')
  return SHARED.has(two) || SECOND_LEVEL.test(two) ? labels.slice(-3).join('.') : two
}

const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}$/
const SHARED: ReadonlySet<string> = new Set(
  (
    'alpic.live azurewebsites.net cloudfunctions.net fly.dev github.io gitlab.io herokuapp.com hf.space modal.run netlify.app ' +
    'ngrok.app ngrok.io onrender.com pages.dev railway.app replit.app run.app smithery.ai vercel.app web.app workers.dev'
  ).split(' '),
)
