import type { Advisory } from '../core/package.ts'

/** Ids and versions come from files of others: nothing but what ids and versions are made of is repeated. */
export function idOf({ id }: Advisory): string {
  return /^[A-Z]{2,12}-[\w-]{1,60}$/.test(id) ? id : 'an advisory'
}

export function fixedText({ fixed }: Advisory): string {
  return fixed !== undefined && /^[\w.+!-]{1,60}$/.test(fixed)
    ? `; fixed in ${fixed}`
    : '; no fixed version is known'
}

/** Names of packages are shown where they can be nothing but names. */
export function shownName(name: string): string {
  return /^(?:@[a-z0-9._-]{1,100}\/)?[A-Za-z0-9._-]{1,120}$/.test(name) ? name : 'a package of an odd name'
}
