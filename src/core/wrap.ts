import { widthOf } from './plain.ts'

/** Plain text as lines of at most so many columns, broken at blanks, and inside a word only where the word is longer. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const flush = (): void => {
    lines.push(line)
    line = ''
    used = 0
  }
  for (const word of text.split(' ')) {
    const width = widthOf(word)
    if (used > 0 && used + 1 + width > columns) flush()
    if (width > columns) {
      for (const char of word) {
        const charWidth = widthOf(char)
        if (used + charWidth > columns) flush()
        line += char
        used += charWidth
      }
      continue
    }
    const gap = used > 0 || line !== '' ? ' ' : ''
    line += gap + word
    used += gap.length + width
  }
  flush()
  return lines
}

/** `wrap` with something before the first line, which may be painted, and as many blanks before the others. */
export function hang(
  label: string,
  text: string,
  columns: number,
  paint: (label: string) => string = (same) => same,
): string {
  const [first = '', ...rest] = wrap(text, Math.max(20, columns - widthOf(label)))
  const margin = ' '.repeat(widthOf(label))
  return [`${paint(label)}${first}`.trimEnd(), ...rest.map((line) => `${margin}${line}`.trimEnd())].join('\n')
}
