import type { Subject } from './schema.ts'

/** What of two servers is not the same, in words; undefined where all that is known of both is. */
export function differenceBetween(audited: Subject, given: Subject): string | undefined {
  const parts: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['ecosystem', audited.package?.ecosystem, given.package?.ecosystem],
    ['package', audited.package?.name, given.package?.name],
    ['version', audited.package?.version, given.package?.version],
    ['archive', audited.package?.integrity, given.package?.integrity],
    ['files', audited.tree?.hash, given.tree?.hash],
    ['definitions', audited.definitions?.hash, given.definitions?.hash],
  ]
  const other = parts.filter(([, a, b]) => a !== undefined && b !== undefined && a !== b)
  return other.length === 0 ? undefined : `it has another ${other.map(([what]) => what).join(', ')}`
}

/** Whether there is anything by which the two could be told apart. */
export function canCompare(audited: Subject, given: Subject): boolean {
  return (
    (audited.package?.integrity !== undefined && given.package?.integrity !== undefined) ||
    (audited.tree !== undefined && given.tree !== undefined) ||
    (audited.definitions !== undefined && given.definitions !== undefined)
  )
}
