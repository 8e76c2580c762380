/** Rows of a CSV (RFC 4180) by the names in its first line; of columns of one name the first counts. Linear, and never throws. */
export function* csvRows(text: string): Iterable<ReadonlyMap<string, string>> {
  let names: readonly string[] | undefined
  for (const fields of csvLines(text)) {
    if (names === undefined) {
      names = fields.map((name) => name.trim())
      continue
    }
    const row = new Map<string, string>()
    for (const [at, name] of names.entries())
      if (name !== '' && !row.has(name)) row.set(name, fields[at]?.trim() ?? '')
    yield row
  }
}

/** Fields in quotes may hold commas, line ends and doubled quotes; a quote that never ends takes the rest of the text. */
function* csvLines(text: string): Iterable<readonly string[]> {
  let fields: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const isQuoted = text[at] === '"'
    const end = isQuoted ? closingQuote(text, at) : at
    const stop = endOfField(text, end)
    const field = isQuoted
      ? text.slice(at + 1, end - 1).replaceAll('""', '"') + text.slice(end, stop)
      : text.slice(at, stop)
    if (fields.length < MOST_FIELDS) fields.push(field.endsWith('\r') ? field.slice(0, -1) : field)
    at = stop + 1
    if (text[stop] === ',') {
      if (at === text.length) fields.push('')
      continue
    }
    if (fields.length > 1 || fields[0] !== '') yield fields
    fields = []
  }
  if (fields.length > 0) yield fields
}

const MOST_FIELDS = 1_000

/** Behind the quote that closes a field which begins at `start`. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1
  return text.length + 1
}

function endOfField(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === ',' || text[at] === '\n') return at
  return Math.max(text.length, from)
}
