import { hostsOf, packageKeyOf } from '../identity.ts'
import type { Ecosystem, ListedPackage, Listing } from '../listing.ts'
import type { DriftEvent } from './events.ts'

/** Packages and remotes. One more of either is no move; one in place of another is. */
export function* artefactEvents(before: Listing, after: Listing): Generator<DriftEvent, void, undefined> {
  for (const ecosystem of new Set(before.packages.map((one) => one.ecosystem))) {
    const [old, now] = [packagesOf(before, ecosystem), packagesOf(after, ecosystem)]
    if (!isReplaced(old.map(nameOf), now.map(nameOf))) continue
    yield 'package-moved'
    if (isReplaced(old.map(ownerOf), now.map(ownerOf))) yield 'package-owner-changed'
  }
  if (isReplaced(hostsOf(before), hostsOf(after))) yield 'remote-host-changed'
}

const packagesOf = ({ packages }: Listing, ecosystem: Ecosystem): readonly ListedPackage[] =>
  packages.filter((one) => one.ecosystem === ecosystem)

/** Bundles carry their version in their address, which is another for each release: only their host and owner say who. */
const nameOf = (one: ListedPackage): string => (one.ecosystem === 'mcpb' ? ownerOf(one) : packageKeyOf(one))

/** Who decides over a name: the scope, the account; where a name has none, the name is all there is. */
function ownerOf(one: ListedPackage): string {
  const { ecosystem, identifier } = one
  if (ecosystem === 'npm') return SCOPE.exec(identifier)?.[1] ?? identifier
  if (ecosystem === 'mcpb') return BUNDLE.exec(identifier)?.[1]?.toLowerCase() ?? identifier
  if (ecosystem !== 'oci') return packageKeyOf(one)
  const name = packageKeyOf(one).slice('oci:'.length)
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')).toLowerCase() : name
}

const SCOPE = /^(@[^/]{1,214})\//
const BUNDLE = /^https?:\/\/([^/]{1,250}\/[^/]{1,250})\//i

function isReplaced(old: readonly string[], now: readonly string[]): boolean {
  return old.length > 0 && now.length > 0 && !old.some((one) => now.includes(one))
}
