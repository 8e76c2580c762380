import { canonicalJson } from '../../../core/canonical.ts'
import { hostsOf, packageKeyOf, publisherOf } from '../../identity.ts'
import type { Listing } from '../../listing.ts'
import type { Checked, Raised } from '../admission.ts'

/** Against what is listed under the same name, so that a server cannot become another behind a name that people trust. */
export function checkAgainstListed(candidate: Listing, listed: readonly Listing[]): Checked {
  const [newest] = listed.toSorted((a, b) => (stampOf(a) < stampOf(b) ? 1 : -1))
  if (newest === undefined)
    return {
      raised: [],
      check: {
        check: 'recheck',
        state: 'not-checked',
        reason: 'Nothing is listed under this name in the population',
      },
    }
  return {
    raised: [...changed(candidate, newest), ...reused(candidate, listed)],
    check: { check: 'recheck', state: 'checked' },
  }
}

const stampOf = ({ isLatest, snapshot, updated = '', published = '' }: Listing): string =>
  `${snapshot} ${isLatest ? '1' : '0'} ${updated || published}`

function* changed(candidate: Listing, before: Listing): Generator<Raised> {
  const [now, then] = [publisherOf(candidate), publisherOf(before)]
  if (now !== then)
    yield {
      rule: 'admission/publisher-changed',
      pointer: '/repository',
      message: 'The repository belongs to another publisher than before',
    }
  const [id, old] = [candidate.repository?.id, before.repository?.id]
  if (
    id !== undefined &&
    old !== undefined &&
    id !== old &&
    candidate.repository?.url === before.repository?.url
  )
    yield {
      rule: 'admission/source-other',
      pointer: '/repository/id',
      message: 'The repository has another number than before',
    }
  const packages = new Set(before.packages.map(packageKeyOf))
  for (const [at, one] of candidate.packages.entries())
    if (packages.size > 0 && !packages.has(packageKeyOf(one)))
      yield {
        rule: 'admission/package-changed',
        pointer: `/packages/${String(at)}`,
        message: 'A package that was not listed before',
      }
  const hosts = new Set(hostsOf(before))
  for (const [at, { url }] of candidate.remotes.entries()) {
    const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined
    if (hosts.size > 0 && host !== undefined && !hosts.has(host))
      yield {
        rule: 'admission/remote-changed',
        pointer: `/remotes/${String(at)}/url`,
        message: 'A host that was not listed before',
      }
  }
}

/** What runs, not what is said of it: words may be put right. */
function* reused(candidate: Listing, listed: readonly Listing[]): Generator<Raised> {
  const same = listed.find(
    ({ registry, version }) =>
      registry === candidate.registry && version !== undefined && version === candidate.version,
  )
  if (same && runs(same) !== runs(candidate))
    yield {
      rule: 'admission/version-reused',
      pointer: '/version',
      message: 'Under this version other packages or remotes are listed',
    }
}

const runs = ({ packages, remotes }: Listing): string =>
  canonicalJson([
    packages.map((one) => [packageKeyOf(one), one.identifier, one.version ?? '', one.sha256 ?? '']),
    remotes.map(({ url }) => url),
  ])
