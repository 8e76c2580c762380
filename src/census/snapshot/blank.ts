import type { Listing } from '../listing.ts'
import type { Page } from '../registry.ts'

/** A listing that says nothing yet but which it is: lists have no versions, so each entry is the latest. */
export function blankListing(registry: string, { snapshot }: Pick<Page, 'snapshot'>, name: string): Listing {
  return {
    registry,
    snapshot,
    name,
    isLatest: true,
    status: 'active',
    packages: [],
    remotes: [],
    settings: [],
    launches: [],
    examples: [],
  }
}

/** A property only where there is a value: `undefined` is nothing to store. */
export function some<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
}
