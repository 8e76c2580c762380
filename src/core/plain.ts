/**
 * Text from anywhere made safe to print on one line of a terminal: whatever could move the cursor, change colours, turn
 * the reading direction or stay invisible is shown as `\u{…}`.
 */
export function plain(text: string): string {
  return text.replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
}

/** At most so many columns of plain text, with an ellipsis where something was left out. */
export function fit(text: string, columns: number): string {
  if (widthUpTo(text, columns) <= columns) return text
  let used = 0
  let kept = ''
  for (const char of text) {
    used += columnsOf(char)
    if (used > columns - 1) break
    kept += char
  }
  return `${kept}…`
}

/** `fit`, and filled up with spaces. */
export function cell(text: string, columns: number): string {
  const kept = fit(text, columns)
  return kept + ' '.repeat(Math.max(0, columns - widthUpTo(kept, columns)))
}

/** Columns that plain text takes on a terminal. */
export function widthOf(text: string): number {
  return widthUpTo(text, Infinity)
}

// Cc, Cf (bidi controls, zero-width, tags, soft hyphen), unpaired surrogates, private use, line and paragraph separators,
// and the blank Hangul and Braille letters that look like nothing.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/gu

function widthUpTo(text: string, enough: number): number {
  let width = 0
  for (const char of text) {
    width += columnsOf(char)
    if (width > enough) break
  }
  return width
}

// East Asian letters and emoji take two columns; counting some others as two as well only cuts a line sooner.
function columnsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (/\p{M}/u.test(char)) return 0
  return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xffdc) || code >= 0x1f000 ? 2 : 1
}
