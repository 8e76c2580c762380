import { canonicalJson } from '../core/canonical.ts'
import { packageKeyOf, remoteNameOf } from './identity.ts'
import { asJson } from './kept.ts'
import { type Listing, type ListedTool, MOST } from './listing.ts'
import type { Addition } from './registry.ts'

/**
 * What several files, or several pages, say of one entry (the same registry, name, snapshot and version) as one listing.
 * A piece names itself in `more.piece`; one without is the entry itself, and comes first: of what can be said once the
 * first piece counts, lists are put together. The order of `pieces` does not matter. Throws for no piece at all.
 */
export function mergePieces(pieces: readonly Listing[]): Listing {
  const [first, ...others] = inOrder(pieces)
  if (first === undefined) throw new RangeError('nothing to merge')
  return others.reduce(joined, withoutPiece(first))
}

/** The listing with what other files of the same snapshot say of it. What it says itself stays; lists are put together. */
export const withAdditions = (listing: Listing, additions: readonly Addition[]): Listing =>
  additions.reduce((whole, { adds }) => joined(whole, adds), listing)

const pieceOf = ({ more }: Listing): string => (typeof more?.['piece'] === 'string' ? more['piece'] : '')

/** The same whatever came first: by piece, then by what is in it. */
function inOrder(pieces: readonly Listing[]): readonly Listing[] {
  if (pieces.length < 2) return pieces
  return pieces
    .map((piece) => ({ piece, order: `${pieceOf(piece)}\0${canonicalJson(asJson(piece))}` }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ piece }) => piece)
}

function withoutPiece(listing: Listing): Listing {
  if (listing.more?.['piece'] === undefined) return listing
  const { more, ...rest } = listing
  const { piece: _, ...kept } = more ?? {}
  return Object.keys(kept).length === 0 ? rest : { ...rest, more: kept }
}

function joined(base: Listing, { more: said, ...piece }: Partial<Listing>): Listing {
  const { piece: _, ...further } = said ?? {}
  const more = { ...further, ...base.more, ...cutOf(base.more, said) }
  const tools = toolsOf(base.tools, piece.tools)
  return {
    ...piece,
    ...base,
    isLatest: base.isLatest || piece.isLatest === true,
    packages: union(
      base.packages,
      piece.packages,
      (one) => `${packageKeyOf(one)} ${one.version ?? one.identifier}`,
    ),
    remotes: union(base.remotes, piece.remotes, ({ url }) => remoteNameOf(url)?.key ?? url),
    settings: union(base.settings, piece.settings, ({ name }) => name),
    launches: union(base.launches, piece.launches, ({ command, args }) => [command, ...args].join('\0')),
    examples: union(base.examples, piece.examples, (example) => example),
    ...(tools === undefined ? {} : { tools }),
    ...(Object.keys(more).length === 0 ? {} : { more }),
  }
}

function union<T>(base: readonly T[], others: readonly T[] = [], keyOf: (one: T) => string): readonly T[] {
  if (others.length === 0) return base
  const all = new Map<string, T>()
  for (const one of [...base, ...others]) if (!all.has(keyOf(one))) all.set(keyOf(one), one)
  return [...all.values()].slice(0, MOST.list)
}

/** Of one tool each piece may know another part: a name here, its schema there. Two of one name in one list stay two. */
function toolsOf(
  base: readonly ListedTool[] | undefined,
  others: readonly ListedTool[] | undefined,
): readonly ListedTool[] | undefined {
  if (base === undefined || others === undefined) return base ?? others
  const known = new Map(others.map((tool) => [tool.name, tool]))
  const names = new Set(base.map(({ name }) => name))
  return [
    ...base.map((tool) => ({ ...known.get(tool.name), ...tool })),
    ...others.filter(({ name }) => !names.has(name)),
  ].slice(0, MOST.tools)
}

/** What was left out of one piece and of another was left out of the whole. */
function cutOf(...pieces: readonly Listing['more'][]): { readonly cut?: number } {
  const cuts = pieces.map((more) => (typeof more?.['cut'] === 'number' ? more['cut'] : 0))
  const cut = cuts.reduce((sum, one) => sum + one, 0)
  return cut === 0 ? {} : { cut }
}
