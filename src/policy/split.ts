/** The statements of a Cedar text, each with where its first token stands. What follows the last `;` is one too. */
export function splitStatements(text: string): readonly Statement[] {
  const found: Statement[] = []
  let start = -1
  let at = 0
  while (at < text.length) {
    const char = text[at]!
    if (text.startsWith('//', at)) {
      at = endOfLine(text, at)
      continue
    }
    if (start < 0 && !/\s/.test(char)) start = at
    at = char === '"' ? endOfString(text, at) : at + 1
    if (char === ';') {
      found.push({ start, text: text.slice(start, at) })
      start = -1
    }
  }
  if (start >= 0) found.push({ start, text: text.slice(start) })
  return found
}

export interface Statement {
  readonly start: number
  readonly text: string
}

/** The line and column, both from 1, of a place in a text. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

/** Cedar counts bytes of UTF-8, we count UTF-16 units. */
export function unitsOf(text: string, bytes: number): number {
  let [units, counted] = [0, 0]
  for (const char of text) {
    if (counted >= bytes) break
    const code = char.codePointAt(0) ?? 0
    counted += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    units += char.length
  }
  return units
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function endOfString(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === '"') return end + 1
  }
  return text.length
}
