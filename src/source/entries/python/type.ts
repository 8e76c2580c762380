/** An annotation, read: `Annotated[str, Field(description='…')]` is `Annotated` of two. Text that is no type stays whole. */
export interface Type {
  /** Last part of the name; `|` for a union. */
  readonly name: string
  readonly args: readonly string[]
}

const LONGEST = 2000

export function readType(text: string): Type {
  const whole = unquoted(text.trim().slice(0, LONGEST))
  const parts = split(whole, '|')
  if (parts.length > 1) return { name: '|', args: parts }
  const open = whole.indexOf('[')
  if (open < 0 || !whole.endsWith(']') || whole.slice(0, open).includes('(')) {
    return { name: whole.includes('(') ? whole : lastPart(whole), args: [] }
  }
  return { name: lastPart(whole.slice(0, open)), args: split(whole.slice(open + 1, -1), ',') }
}

export function unquoted(text: string): string {
  const quote = text.charAt(0)
  const isQuoted = text.length > 1 && (quote === "'" || quote === '"') && text.endsWith(quote)
  return isQuoted && !text.slice(1, -1).includes(quote) ? text.slice(1, -1).trim() : text
}

/** The pattern that `Field(pattern=r'…')` and its like ask for. */
export function patternIn(text: string): string | undefined {
  return /\b(?:pattern|regex) ?= ?[rR]?(?:"([^"]{1,500})"|'([^']{1,500})')/.exec(text)?.slice(1).find(Boolean)
}

export function descriptionIn(text: string): string | undefined {
  return /\bdescription ?= ?(?:"([^"]{1,1000})"|'([^']{1,1000})')/.exec(text)?.slice(1).find(Boolean)
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).trim()
}

/** At the top level only: not within brackets or quotes. */
function split(text: string, at: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  let quote = ''
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index)
    if (quote !== '') {
      if (letter === '\\') index++
      else if (letter === quote) quote = ''
    } else if (letter === "'" || letter === '"') quote = letter
    else if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter)) depth--
    else if (letter === at && depth === 0) {
      parts.push(text.slice(from, index).trim())
      from = index + 1
    }
  }
  const last = text.slice(from).trim()
  return last === '' ? parts : [...parts, last]
}
