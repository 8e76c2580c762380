/** A named value in an entry: `key=value`, `"key": value`, `key: value`, a cell of a table, or a number after a word. */
export interface Field {
  /** In lower case, words joined by `_`. */
  readonly key: string
  readonly value: string
  /** In base units: bytes, milliseconds, per cent as it stands. */
  readonly number: number | undefined
  readonly isPercent: boolean
}

/** The words and fields of one entry, in one pass over its chunks. */
export function readFields(
  text: string,
  columns: readonly string[] | undefined,
): { readonly words: readonly string[]; readonly fields: readonly Field[] } {
  const words: string[] = []
  const fields: Field[] = []
  const put = (key: string, value: string): void => {
    const trimmed = value.replace(/^[.:]+|[.:!?]+$/g, '')
    if (trimmed !== '')
      fields.push({ key: plainKey(key), value: trimmed.toLowerCase(), ...numberOf(trimmed) })
  }
  let before = ''
  let key = ''
  for (const chunk of text.split(/[\s"'`,;|(){}[\]<>]+/)) {
    if (chunk === '') continue
    if (chunk === ':' || chunk === '=' || chunk === '->' || chunk === ':=') {
      key = chunk === '->' ? 'to' : before
      continue
    }
    if (key !== '') {
      const opened = chunk.indexOf('=')
      if (opened > 0 && opened < chunk.length - 1) put(chunk.slice(0, opened), chunk.slice(opened + 1))
      else put(key, chunk)
      addWords(words, chunk)
      key = ''
      before = ''
      continue
    }
    const at = splitAt(chunk)
    if (at === chunk.length - 1) key = chunk.slice(0, at)
    else if (at > 0) put(chunk.slice(0, at), chunk.slice(at + 1))
    else if (/^\d/.test(chunk) && before !== '') put(before, chunk)
    addWords(words, chunk)
    if (/^[A-Za-z]/.test(chunk) && !STOP.has(chunk.toLowerCase())) before = chunk
  }
  if (columns) {
    const cells = cellsOf(text)
    if (cells.length === columns.length) cells.forEach((cell, index) => put(columns[index]!, cell))
  }
  return { words, fields }
}

/** Cells of a row of a table drawn with bars or tabs. */
export function cellsOf(text: string): string[] {
  const by = text.includes('|') ? '|' : text.includes('\t') ? '\t' : undefined
  if (by === undefined) return []
  return text
    .split(by)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** Where a chunk's key ends: its first `=`, or a colon after a plain word that is no address, time or URL. */
function splitAt(chunk: string): number {
  const equals = chunk.indexOf('=')
  if (equals > 0) return equals
  const colon = chunk.indexOf(':')
  if (colon <= 0 || chunk.startsWith('//', colon + 1) || !/^[A-Za-z_][\w-]*$/.test(chunk.slice(0, colon)))
    return -1
  return /^\d{2,5}$/.test(chunk.slice(colon + 1)) && colon > 12 ? -1 : colon
}

const STOP = new Set(
  'to of at is was were by from for the a an and with in on as be has now after before up down over'.split(
    ' ',
  ),
)

function plainKey(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 40)
}

function addWords(words: string[], chunk: string): void {
  for (const word of chunk.toLowerCase().split(/[=:]+/)) if (word !== '') words.push(word)
}

/** `8.2GB`, `95%`, `1_000`, `12ms`, `0x1f`; nothing for addresses, versions, times and hashes. */
function numberOf(value: string): { number: number | undefined; isPercent: boolean } {
  const found = NUMBER.exec(value)
  if (!found) return { number: undefined, isPercent: false }
  const unit = (found[2] ?? '').toLowerCase()
  const scale = UNITS.get(unit)
  if (scale === undefined) return { number: undefined, isPercent: false }
  return { number: Number(found[1]!.replaceAll('_', '')) * scale, isPercent: unit === '%' }
}

const NUMBER = /^[+~-]?(\d[\d_]{0,15}(?:\.\d{1,6})?)(%|[A-Za-zµ]{1,5}(?:\/[a-z]{1,3})?)?$/
const UNITS = new Map<string, number>([
  ['', 1],
  ['%', 1],
  ['b', 1],
  ['bytes', 1],
  ...['k', 'kb', 'kib', 'kb/s', 'ki'].map((unit) => [unit, 2 ** 10] as const),
  ...['m', 'mb', 'mib', 'mb/s', 'mi', 'mbps'].map((unit) => [unit, 2 ** 20] as const),
  ...['g', 'gb', 'gib', 'gb/s', 'gi', 'gbps'].map((unit) => [unit, 2 ** 30] as const),
  ...['t', 'tb', 'tib'].map((unit) => [unit, 2 ** 40] as const),
  ['us', 0.001],
  ['µs', 0.001],
  ['ms', 1],
  ['s', 1000],
  ['sec', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['x', 1],
  ['/s', 1],
  ['rps', 1],
  ['qps', 1],
  ['hz', 1],
  ['/min', 1],
])
