/** JSON as `tsconfig.json` may be written: comments and last commas gone, strings as they are. */
export function withoutComments(text: string): string {
  let plain = ''
  let at = 0
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    const one = text.charAt(at)
    if (two === '//') at = ending(text, '\n', at)
    else if (two === '/*') at = ending(text, '*/', at + 2) + 2
    else if (one === '"') {
      const end = endOfString(text, at)
      plain += text.slice(at, end)
      at = end
    } else {
      if (one === '}' || one === ']') plain = withoutComma(plain)
      if (one.trim() !== '') plain += one
      at++
    }
  }
  return plain
}

function ending(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function withoutComma(plain: string): string {
  return plain.endsWith(',') ? plain.slice(0, -1) : plain
}
