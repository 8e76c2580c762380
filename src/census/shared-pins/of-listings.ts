import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import { surfaceHash } from '../../store/surface-hash.ts'
import type { SharedPin } from '../../store/shared-pins/format.ts'
import { definitionOf } from '../definitions/definition.ts'
import type { Listing } from '../listing.ts'

/**
 * Hashes of what listings say of tools, as a guard would compute them. Only what is whole: a text that was cut, or a secret
 * that was taken out, would give the hash of something that no server shows.
 */
export function* pinsOf(history: readonly Listing[], contributor: string): Generator<SharedPin> {
  const seen = new Map<string, { pin: SharedPin; snapshots: Set<string> }>()
  for (const listing of history) {
    if (listing.status === 'deleted' || listing.tools === undefined || listing.more?.['cut'] !== undefined)
      continue
    const day = listing.snapshot.slice(0, 10)
    if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(day)) continue
    for (const [kind, name, hash] of hashesOf(listing)) {
      const key = `${kind}\n${name}\n${hash}`
      const known = seen.get(key)
      const snapshots = (known?.snapshots ?? new Set<string>()).add(listing.snapshot)
      const pin: SharedPin = {
        server: serverName(listing),
        kind,
        name,
        hash,
        registries: [listing.registry],
        snapshots: snapshots.size,
        contributors: [contributor],
        first: known?.pin.first ?? day,
        last: day,
      }
      seen.set(key, { pin, snapshots })
    }
  }
  for (const { pin } of seen.values()) yield pin
}

/** A name with an owner in it means the same in every registry; one without does not. */
const serverName = ({ registry, name }: Listing): string =>
  name.includes('/') ? name.slice(0, 500) : `${registry}|${name}`.slice(0, 500)

function hashesOf({ tools = [] }: Listing): readonly (readonly ['tool' | 'surface', string, string])[] {
  const texts = tools.map((tool) => [tool.name, canonicalJson(definitionOf(tool).json)] as const)
  const whole = texts.filter(([, text]) => !text.includes('[secret:'))
  const pins = whole.map(([name, text]) => ['tool', name, sha256Hex(text)] as const)
  // A name that stands there twice says of neither what is pinned.
  if (new Set(tools.map(({ name }) => name)).size !== pins.length || pins.length === 0) return []
  const rows = pins.map(([kind, name, hash]) => ({
    server: '',
    kind,
    name,
    hash,
    state: 'approved' as const,
    definition: '',
    firstSeen: '',
    decidedAt: undefined,
    candidate: undefined,
  }))
  return [...pins, ['surface', '', surfaceHash(rows)] as const]
}
