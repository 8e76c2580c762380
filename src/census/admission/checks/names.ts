import { listingKey, packageKeyOf, publisherOf, repositoryNameOf } from '../../identity.ts'
import type { Listing } from '../../listing.ts'
import { couldBeTaken } from '../../names/could-be-taken.ts'
import { namesIn, WELL_KNOWN_NAMES } from '../../names/name-facts.ts'
import { nameMarkOf } from '../../names/name-mark.ts'
import { type Named, namedOf, wellKnown } from '../../names/named.ts'
import { lookOf } from '../../../scan/supply/name/looks.ts'
import type { Checked, Raised } from '../admission.ts'

/**
 * Compares one server with all that are known, one after the other, so that a population of any size fits. `now`: an older
 * name imitates no younger one, and this one is the youngest.
 */
export function compareWithAll(candidate: Listing, now: string): Comparison {
  const mine = namesOf({ ...candidate, published: now })
  const publisher = publisherOf(candidate)
  const repository = repositoryNameOf(candidate.repository)?.key
  const packages = new Map(
    candidate.packages.map((one, at) => [packageKeyOf(one), `/packages/${String(at)}/identifier`]),
  )
  const remotes = new Map(candidate.remotes.map(({ url }, at) => [url, `/remotes/${String(at)}/url`]))
  const raised = new Map<string, Raised>()
  const add = (one: Raised & { readonly how?: string; readonly isNearest?: boolean }): void => {
    const { how, isNearest = false, ...found } = one
    // Of a whole scope that looks alike, one name says it all.
    const key = `${found.rule} ${found.pointer} ${how ?? found.message}`
    // Fifty that are a little alike must not hide the one that is a twin.
    const isTwin = found.rule === 'admission/name-twin' && raised.size < MOST * 2
    if (isNearest || ((raised.size < MOST || isTwin) && !raised.has(key))) raised.set(key, found)
  }
  const listed: Listing[] = []
  let looked = 0
  for (const one of mine)
    for (const known of WELL_KNOWN_NAMES.get(one.kind) ?? [])
      // Whatever is well known was there before this one.
      for (const found of alike(one, { ...wellKnown(known, one.kind), published: EARLIER }, candidate))
        add(found)

  return {
    look(other) {
      looked += 1
      if (other.name === candidate.name) {
        listed.push(other)
        return
      }
      if (twins(candidate.name, other.name))
        add({
          rule: 'admission/name-twin',
          pointer: '/name',
          message: `The name reads like that of ${listingKey(other)}`,
        })
      for (const theirs of namesOf(other))
        for (const one of mine) for (const found of alike(one, theirs, candidate)) add(found)
      const isSame =
        publisher === publisherOf(other) ||
        (repository !== undefined && repository === repositoryNameOf(other.repository)?.key) ||
        other.copyOf !== undefined
      if (isSame || other.registry !== candidate.registry) return
      for (const one of other.packages) {
        const pointer = packages.get(packageKeyOf(one))
        if (pointer !== undefined)
          add({
            rule: 'admission/package-of-another',
            pointer,
            message: `${listingKey(other)} lists the same package`,
          })
      }
      for (const { url } of other.remotes) {
        const pointer = remotes.get(url)
        if (pointer !== undefined)
          add({
            rule: 'admission/remote-of-another',
            pointer,
            message: `${listingKey(other)} lists the same address`,
          })
      }
    },
    listed: () => listed,
    end: () => ({
      raised: [...raised.values()],
      check:
        looked === 0
          ? { check: 'names', state: 'not-checked', reason: 'The population is empty' }
          : { check: 'names', state: 'checked' },
    }),
  }
}

export interface Comparison {
  readonly look: (other: Listing) => void
  /** Those with the very name, as they came. */
  readonly listed: () => readonly Listing[]
  readonly end: () => Checked
}

const MOST = 50
const EARLIER = '2000-01-01'

const namesOf = (listing: Listing): readonly Named[] =>
  namedOf({ marks: [{ listing: listingKey(listing), body: nameMarkOf(listing.name, namesIn(listing)) }] })

function* alike(
  one: Named,
  known: Named,
  candidate: Listing,
): Generator<Raised & { readonly how: string; readonly isNearest: boolean }> {
  const taken = couldBeTaken(one, known)
  if (taken === undefined) return
  const at = candidate.packages.findIndex((own) => packageKeyOf(own).endsWith(`:${one.name}`))
  yield {
    rule: taken.severity === 'high' ? 'admission/name-twin' : 'admission/name-confusion',
    pointer: one.kind === 'server' || at < 0 ? '/name' : `/packages/${String(at)}/identifier`,
    message: `Could be taken for ${known.listing ?? `${known.kind} ${known.name}`}: ${taken.how}`,
    how: taken.how,
    isNearest: bareOf(known.name) === bareOf(one.name),
  }
}

const bareOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** In the whole of it, namespace too: `io.github.Acme/x` beside `io.github.acme/x`. */
function twins(name: string, other: string): boolean {
  return name.length === other.length
    ? name.toLowerCase() === other.toLowerCase() || lookOf(name) === lookOf(other)
    : lookOf(name) === lookOf(other)
}
