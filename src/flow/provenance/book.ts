import { KINDS, COMMON, IGNORED, isSameShape, LOOSE, shapeOf } from './shape.ts'
import { keyedHash, LONGEST, lowOf, type KeyedHash } from './keyed-hash.ts'
import { normalForm } from './normal-form.ts'
import { createSources, OWN, type Source, type Sources } from './sources.ts'
import { createTable, type Fingerprint, type Table } from './table.ts'

/** All that is remembered, and the rules of what is worth it. */
export interface Book {
  readonly hash: KeyedHash
  readonly table: Table
  readonly sources: Sources
  readonly most: number
  /** False if it was known already, or tells nothing. */
  readonly put: (fingerprint: Fingerprint, source: number) => boolean
  readonly ignore: (text: string) => void
  readonly hasSources: () => boolean
  readonly size: () => { readonly fingerprints: number; readonly most: number; readonly bytes: number }
}

export function createBook(key: Uint8Array, most: number): Book {
  const hash = keyedHash(key)
  const sources = createSources()
  const table = createTable(most, sources.release)

  const put = (fingerprint: Fingerprint, id: number): boolean => {
    const source = sources.get(id)
    if (source === undefined && id !== OWN) return false
    if (table.find(fingerprint.low, -1) >= 0 && !isNews(fingerprint, source)) return false
    const isPrecious =
      source !== undefined && (source.isInOrder || source.origin.confidentiality !== 'public')
    table.add(fingerprint, id, isPrecious)
    sources.hold(id)
    return true
  }

  const isNews = (fingerprint: Fingerprint, source: Source | undefined): boolean => {
    const alike = sameAs(fingerprint)
    for (const { shape, source: id } of alike) {
      if ((shape & IGNORED) !== 0 || source === undefined) return false
      if ((id === OWN || (shape & COMMON) !== 0) && !source.isInOrder) return false
      if (sources.get(id)?.group === source.group) return false
    }
    if (source !== undefined && !source.isInOrder && isEverywhere(alike, source.origin.server)) {
      for (const { entry } of alike) table.mark(entry, COMMON)
      return false
    }
    return alike.length < MOST_ALIKE
  }

  const sameAs = ({ low, high, shape }: Fingerprint): Alike[] => {
    const found: Alike[] = []
    for (let entry = table.find(low, -1); entry >= 0; entry = table.find(low, entry)) {
      const known = table.shapeAt(entry)
      if (table.highAt(entry) === high && isSameShape(known, shape))
        found.push({ entry, shape: known, source: table.sourceAt(entry) })
    }
    return found
  }

  // Never of what stands in an order: whoever gives it could repeat it until it looked common.
  const isEverywhere = (alike: readonly Alike[], server: string): boolean => {
    if (alike.length < COMMON_FROM - 1) return false
    const known = alike.map(({ source }) => sources.get(source))
    if (known.some((source) => source === undefined || source.isInOrder)) return false
    return new Set([server, ...known.map((source) => source!.origin.server)]).size >= COMMON_FROM
  }

  return {
    hash,
    table,
    sources,
    most,
    put,
    ignore: (text) => {
      const form = normalForm(text)
      if (form.length < 2 || form.length > LONGEST) return
      const low = lowOf(hash.sums(form), hash.powers, 0, form.length)
      const high = hash.high(form.units, 0, form.length)
      const shape = shapeOf(KINDS.whole, form.length, IGNORED | LOOSE)
      const fingerprint = { low, high, opening: 0, style: 0, shape }
      const alike = sameAs(fingerprint)
      for (const { entry } of alike) table.mark(entry, IGNORED)
      if (alike.length === 0) table.add(fingerprint, OWN, false)
    },
    hasSources: () => sources.count() > 0,
    size: () => ({
      fingerprints: table.count(),
      most,
      bytes: table.bytes() + sources.count() * SOURCE_BYTES,
    }),
  }
}

interface Alike {
  readonly entry: number
  readonly shape: number
  readonly source: number
}

/** Servers that have the same thing before it tells nothing of any of them. */
const COMMON_FROM = 4
const MOST_ALIKE = 12
/** Measured roughly: an object with its strings. */
const SOURCE_BYTES = 400
