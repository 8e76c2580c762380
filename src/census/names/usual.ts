import { namespaceOf } from '../identity.ts'

/** What a listing of this name is mostly said to be: `io.github.acme/thing` of `github.com/acme`, at `github.com/acme/thing`. */
export interface Usual {
  readonly owner: string | undefined
  readonly bare: string
}

/** Owner and bare name, as a name alone tells them: a mark that says the same need not. */
export function usualOf(name: string): Usual {
  return { owner: namespaceOf(name)?.publisher, bare: name.slice(name.lastIndexOf('/') + 1).toLowerCase() }
}

/** The name in `registry|name`. */
export const listedIn = (listing: string): string => listing.slice(listing.indexOf('|') + 1)

/** A mark holds 0 where something is as usual. */
export const orUsual = (value: unknown, usual: string): string => (typeof value === 'string' ? value : usual)
