/** Python's escapes; what is none stays as written. */
export function unescapeText(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPE, one) : text
}

const ESCAPE =
  /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^{}]{0,100}\}|[0-7]{1,3}|\r\n|[\s\S])/g

function one(escape: string): string {
  const kind = escape.charAt(1)
  if (kind === 'x' || kind === 'u' || kind === 'U') {
    const code = Number.parseInt(escape.slice(2), 16)
    return Number.isNaN(code) || code > 0x10ffff ? escape : String.fromCodePoint(code)
  }
  if (kind >= '0' && kind <= '7') return String.fromCodePoint(Number.parseInt(escape.slice(1), 8))
  return SHORT[escape.slice(1)] ?? escape
}

const SHORT: Readonly<Record<string, string>> = {
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
