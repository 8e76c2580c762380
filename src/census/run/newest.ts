import type { JsonValue } from '../../core/value.ts'
import { listingIn } from '../kept.ts'
import type { Listing } from '../listing.ts'
import { mergePieces, withAdditions } from '../merge.ts'
import type { Addition } from '../registry.ts'

/** Of all that is kept of one name. */
export const newestOf = (bodies: readonly JsonValue[]): Listing | undefined => historyOf(bodies).at(-1)

/** Pieces of one version put together; versions in the order of their snapshots, then of their dates, the latest last. */
export function historyOf(bodies: readonly JsonValue[]): readonly Listing[] {
  const versions = new Map<string, Listing[]>()
  const additions: Addition[] = []
  for (const piece of bodies.map(listingIn)) {
    if ('adds' in piece) {
      additions.push(piece)
      continue
    }
    const at = `${piece.snapshot}\n${piece.version ?? ''}`
    const pieces = versions.get(at)
    if (pieces) pieces.push(piece)
    else versions.set(at, [piece])
  }
  return [...versions.values()]
    .map((pieces) => mergePieces(newestPieces(pieces)))
    .map((listing) =>
      withAdditions(
        listing,
        additions.filter(({ adds }) => adds.snapshot === listing.snapshot),
      ),
    )
    .sort(byTime)
}

/** Of one piece that was seen twice and changed in between, as on two pages of a walk, only the newer. */
function newestPieces(pieces: readonly Listing[]): readonly Listing[] {
  if (pieces.length < 2) return pieces
  const newest = new Map<unknown, string>()
  for (const { more, updated = '' } of pieces)
    if (updated >= (newest.get(more?.['piece']) ?? '')) newest.set(more?.['piece'], updated)
  return pieces.filter(
    ({ more, updated }) => (updated ?? newest.get(more?.['piece'])) === newest.get(more?.['piece']),
  )
}

function byTime(one: Listing, other: Listing): number {
  return (
    order(one.snapshot, other.snapshot) ||
    Number(one.isLatest) - Number(other.isLatest) ||
    order(one.published ?? '', other.published ?? '') ||
    order(one.updated ?? '', other.updated ?? '') ||
    order(one.version ?? '', other.version ?? '')
  )
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
