/** What one pass over a text notes, in columns that are reused by the next: nothing may keep them. */
export interface Columns {
  /** Kinds of the words that have a meaning, their number among all words, and where they stand. */
  kinds: Int32Array
  words: Int32Array
  starts: Int32Array
  ends: Int32Array
  /** Commas before it in its clause. */
  commas: Int32Array
  count: number
  /** For each clause its first word in the columns above, where it begins and ends, and how. */
  first: Int32Array
  from: Int32Array
  to: Int32Array
  /** How many words it has in all, and the sign that ends it. */
  lengths: Int32Array
  /** The number of its first word among all words. */
  openings: Int32Array
  closing: Int32Array
  /** Bits of `CLAUSE_TRAIT`. */
  traits: Int32Array
  clauses: number
  /** The text is longer than what was read. */
  cut: boolean
}

export const CLAUSE_TRAIT = {
  /** Some word in it says that something is done. */
  act: 1,
  /** It begins on a new line, or its line begins with a list mark. */
  line: 2,
  item: 4,
  /** Within quotation marks, or in a line of a quoted mail. */
  quoted: 8,
  /** Within a code fence, or on a line that is code by its signs. */
  code: 16,
} as const

export const MOST_WORDS = 32_768
export const MOST_CLAUSES = 8192

export const columns: Columns = {
  kinds: new Int32Array(1024),
  words: new Int32Array(1024),
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  commas: new Int32Array(1024),
  count: 0,
  first: new Int32Array(257),
  from: new Int32Array(257),
  to: new Int32Array(257),
  lengths: new Int32Array(257),
  openings: new Int32Array(257),
  closing: new Int32Array(257),
  traits: new Int32Array(257),
  clauses: 0,
  cut: false,
}

export function growWords(): void {
  for (const name of ['kinds', 'words', 'starts', 'ends', 'commas'] as const)
    columns[name] = longer(columns[name])
}

export function growClauses(): void {
  for (const name of ['first', 'from', 'to', 'lengths', 'openings', 'closing', 'traits'] as const)
    columns[name] = longer(columns[name])
}

function longer(column: Int32Array): Int32Array {
  const twice = new Int32Array(column.length * 2)
  twice.set(column)
  return twice
}
