import { hostsOf, listingKey, publisherOf } from '../identity.ts'
import type { Listing } from '../listing.ts'

/** Whose mark it is. Who publishes it goes along where an answer from outside is still to come, which is counted by publisher too. */
export interface MarkId {
  readonly listing: string
  readonly publisher: string | undefined
  readonly hosts: readonly string[]
}

/** `number`: of this check on this listing, from 0. */
export function markId(listing: Listing, number: number, isWithPublisher: boolean): string {
  const key = listingKey(listing)
  // Without it, a server called `other#1` would pass for the second mark of `other`.
  const id = number === 0 && !key.includes('#') ? key : `${key}#${number}`
  if (!isWithPublisher) return id
  const hosts = hostsOf(listing).slice(0, MOST_HOSTS).join(' ')
  return [id, publisherOf(listing) ?? '', hosts].map((part) => part.replaceAll('\t', ' ')).join('\t')
}

const MOST_HOSTS = 4

/** The same mark in the second round, of which there may be several. */
export const furtherId = (id: string, group: string, number: number): string => {
  const [, ...who] = id.split('\t')
  const place = group.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('\t', '%09')
  return [`${listingIn(id)}#${place} ${number}`, ...who].join('\t')
}

export function readMarkId(id: string): MarkId {
  const [, publisher = '', hosts = ''] = id.split('\t')
  return {
    listing: listingIn(id),
    publisher: publisher === '' ? undefined : publisher.slice(0, 400),
    hosts: hosts.split(' ').filter((host) => host !== ''),
  }
}

/** A name may have a `#` in it: only what we put behind it goes. */
const listingIn = (id: string): string => id.split('\t', 1)[0]!.replace(/#(?:\d+|[^#]* \d+)$/, '')
