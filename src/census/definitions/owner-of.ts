import { publisherOf } from '../identity.ts'
import type { Listing } from '../listing.ts'

/**
 * Whom a listing is counted under where owners are told apart. A namespace that GitHub vouches for is the account of that
 * name, so that a server listed once by its repository and once by its name has one owner.
 */
export function ownerOf(listing: Listing): string | undefined {
  const publisher = publisherOf(listing)
  const account = publisher === undefined ? undefined : VOUCHED.exec(publisher)?.[1]
  return account === undefined ? publisher : `github.com/${account}`
}

const VOUCHED = /^io\.github\.([\w-]{1,100})$/
