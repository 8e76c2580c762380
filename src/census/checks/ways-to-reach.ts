import { defineCheck, type Judged } from '../check.ts'
import { measuredOverall } from '../definitions/everywhere.ts'
import { remoteNameOf, repositoryNameOf } from '../identity.ts'
import type { Listing } from '../listing.ts'

/** R1 as far as it can be told without asking anybody: whether what a listing links to is still there is another check's to ask. */
export default defineCheck({
  id: 'ways-to-reach',
  title: 'What a listing leads to',
  why: 'A listing without a repository cannot be looked into, and one that leads nowhere invites whoever offers a way.',
  table: 'T2',
  *judge(listing) {
    // What is kept under a pseudonym, or is a measurement of others, lists nothing.
    if (listing.registry === 'conformance') return
    yield* measuredOverall(listing, 'no-repository', listing.repository === undefined)
    yield* measuredOverall(listing, 'nothing-to-run', nothingToRun(listing))
    yield* measuredOverall(listing, 'no-way-to-reach', leadsNowhere(listing))
    yield* repositoryForm(listing)
    const links = linksOf(listing)
    if (links.length === 0) return
    const broken = links.filter(({ isRight }) => !isRight)
    yield* measuredOverall(listing, 'malformed-link', broken.length > 0)
    for (const { kind } of broken) yield { count: 'malformed-links', by: `${listing.registry}: ${kind}` }
    const remotes = listing.remotes
      .map(({ url }) => remoteNameOf(url))
      .filter((remote) => remote !== undefined)
    if (remotes.length > 0)
      yield* measuredOverall(
        listing,
        'unencrypted-remote',
        remotes.some((one) => !one.isEncrypted && !isHere(one.host)),
      )
  },
})

/** Lists of links never say how to start a server: not told, which is not the same as nothing. */
function nothingToRun({ packages, remotes, launches, registry }: Listing): boolean | undefined {
  if (packages.length + remotes.length + launches.length > 0) return false
  return ONLY_LINKS.test(registry) ? undefined : true
}

const ONLY_LINKS = /^(?:awesome|yuzehao|metorial|tensorblock)/

function leadsNowhere({ repository, homepage, packages, remotes, launches }: Listing): boolean {
  return (
    repository === undefined &&
    homepage === undefined &&
    packages.length + remotes.length + launches.length === 0
  )
}

function* repositoryForm(listing: Listing): Generator<Judged, void, undefined> {
  if (listing.repository === undefined) return
  yield* measuredOverall(listing, 'repository-is-none', repositoryNameOf(listing.repository) === undefined)
}

interface Link {
  readonly kind: string
  readonly isRight: boolean
}

function linksOf({ repository, homepage, remotes }: Listing): readonly Link[] {
  const isRepository = repositoryNameOf(repository) !== undefined
  return [
    ...(repository ? [{ kind: 'repository', isRight: isRepository || isWebAddress(repository.url) }] : []),
    ...(homepage === undefined ? [] : [{ kind: 'homepage', isRight: isWebAddress(homepage) }]),
    ...remotes.map(({ url }) => ({ kind: 'remote', isRight: remoteNameOf(url) !== undefined })),
  ]
}

const isWebAddress = (url: string): boolean => remoteNameOf(url)?.host.includes('.') === true

/** An address of the user's own machine needs no encryption. */
const isHere = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
