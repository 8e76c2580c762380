import { fail } from '../../../core/error.ts'
import { field, listField, stringField } from '../../../core/value.ts'
import type { AdvisoryBook, AdvisoryRow, BookLabel, FoundRow, VersionSpan } from './row.ts'

const FORMAT = 'fairlead-advisories'
const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const

/**
 * A book is one text file: a line about itself, then one line a package, in order of their names. Hundreds of thousands of
 * packages are looked up by halving, without reading more than a few lines.
 */
export function writeBook(found: Iterable<FoundRow>, made: string): Uint8Array {
  const lines = new Map<string, Map<string, string>>()
  let advisories = 0
  const ecosystems = new Set<string>()
  for (const { ecosystem, name, row } of found) {
    if (name.includes('\n') || name.includes('\t')) continue
    const key = `${ecosystem}\t${name}`
    const rows = lines.get(key) ?? new Map<string, string>()
    if (!rows.has(row.id)) advisories++
    rows.set(row.id, JSON.stringify(packed(row)))
    lines.set(key, rows)
    ecosystems.add(ecosystem)
  }
  const about: BookLabel = { made, packages: lines.size, advisories, ecosystems: [...ecosystems].sort() }
  const encoder = new TextEncoder()
  // By bytes, as they are looked up.
  const sorted = [...lines.keys()].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
  const text = sorted.map((key) => `${key}\t[${[...(lines.get(key)?.values() ?? [])].join(',')}]\n`)
  return encoder.encode(`${JSON.stringify({ format: FORMAT, version: 1, ...about })}\n${text.join('')}`)
}

/** Fails where it is no book. `name` is for messages. */
export function openBook(bytes: Uint8Array, name: string): AdvisoryBook {
  const end = bytes.indexOf(NEWLINE)
  const label = end < 0 ? undefined : parsed(decode(bytes, 0, end))
  if (stringField(label, 'format') !== FORMAT || field(label, 'version') !== 1)
    return fail('advisories/no-book', { file: name })
  const about: BookLabel = {
    made: stringField(label, 'made') ?? '',
    packages: Number(field(label, 'packages') ?? 0),
    advisories: Number(field(label, 'advisories') ?? 0),
    ecosystems: listField(label, 'ecosystems').filter((one) => typeof one === 'string'),
  }
  return {
    about,
    rowsOf(ecosystem, packageName) {
      const line = findLine(bytes, end + 1, `${ecosystem}\t${packageName}\t`)
      if (line === undefined) return []
      const rows = parsed(line)
      return Array.isArray(rows)
        ? rows.flatMap((row) => unpacked(row) ?? [])
        : fail('advisories/no-book', { file: name })
    },
    *all() {
      for (let from = end + 1; from < bytes.length;) {
        const newline = bytes.indexOf(NEWLINE, from)
        const to = newline < 0 ? bytes.length : newline
        const [ecosystem = '', packageName = '', rows = ''] = decode(bytes, from, to).split('\t')
        const list = parsed(rows)
        for (const row of Array.isArray(list) ? list.flatMap((one) => unpacked(one) ?? []) : [])
          yield { ecosystem, name: packageName, row }
        from = to + 1
      }
    },
  }
}

/** One after the other is asked; what two of them say of one advisory is told once. */
export function joinBooks(books: readonly AdvisoryBook[]): AdvisoryBook {
  return {
    about: {
      made:
        books
          .map(({ about }) => about.made)
          .sort()
          .at(-1) ?? '',
      packages: books.reduce((sum, { about }) => sum + about.packages, 0),
      advisories: books.reduce((sum, { about }) => sum + about.advisories, 0),
      ecosystems: [...new Set(books.flatMap(({ about }) => about.ecosystems))],
    },
    rowsOf(ecosystem, name) {
      const rows = new Map<string, AdvisoryRow>()
      for (const row of books.flatMap((book) => book.rowsOf(ecosystem, name)))
        if (![row.id, ...row.aliases].some((id) => rows.has(id)))
          for (const id of [row.id, ...row.aliases]) rows.set(id, row)
      return [...new Set(rows.values())]
    },
    *all() {
      for (const book of books) yield* book.all()
    },
  }
}

type Packed = readonly [
  id: string,
  malware: 0 | 1,
  severity: number,
  summary: string,
  aliases: readonly string[],
  spans: readonly (readonly string[])[],
  versions: readonly string[],
]

function packed({ id, isMalware, severity, summary, aliases, spans, versions }: AdvisoryRow): Packed {
  // A second word: the version that ends it; a third: the last that has it.
  const short = spans.map(({ from, until, last }) =>
    until !== undefined ? [from, until] : last !== undefined ? [from, '', last] : [from],
  )
  // What a full dump says of most malware says no more than that.
  const told = isMalware && summary.startsWith('Malicious code in') ? '' : summary
  return [id, isMalware ? 1 : 0, SEVERITIES.indexOf(severity), told, aliases, short, versions]
}

function unpacked(row: unknown): AdvisoryRow | undefined {
  if (!Array.isArray(row) || row.length < 7) return undefined
  const [id, malware, severity, summary, aliases, spans, versions] = row as unknown as Packed
  if (![aliases, spans, versions].every((list) => Array.isArray(list))) return undefined
  const isMalware = malware === 1
  return {
    id,
    aliases,
    isMalware,
    severity: SEVERITIES[severity] ?? 'medium',
    summary: isMalware && summary === '' ? 'Malicious code' : summary,
    spans: spans.map(([from = '0', until, last]): VersionSpan => ({ from, until: until || undefined, last })),
    versions,
  }
}

const NEWLINE = 0x0a

/** The rest of the line that starts with `key`. */
function findLine(bytes: Uint8Array, start: number, key: string): string | undefined {
  const wanted = Buffer.from(key)
  let [low, high] = [start, bytes.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const before = middle === low ? low - 1 : bytes.lastIndexOf(NEWLINE, middle - 1)
    const from = Math.max(before + 1, low)
    const found = bytes.indexOf(NEWLINE, from)
    const to = found < 0 ? bytes.length : found
    const order = Buffer.compare(bytes.subarray(from, Math.min(to, from + wanted.length)), wanted)
    if (order === 0) return decode(bytes, from + wanted.length, to)
    if (order < 0) low = to + 1
    else high = from
  }
  return undefined
}

function decode(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
