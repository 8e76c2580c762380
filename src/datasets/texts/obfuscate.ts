import type { Random } from '../../core/random.ts'

/** One of the ways to hide a sentence. Addresses stay as they are: altered, they could be somebody's. */
export function obfuscate(way: string, text: string, random: Random): string {
  const apply = OBFUSCATIONS[way]!
  if (WHOLE.has(way)) return apply(text, random)
  return text
    .split(/(\S*[@/]\S*)/)
    .map((part, at) => (at % 2 === 1 ? part : apply(part, random)))
    .join('')
}

const WHOLE: ReadonlySet<string> = new Set(['capitals', 'base64', 'hex', 'tags', 'comment'])

/** Ways to hide a sentence from a reader of words; each gives the same words to whoever decodes it. */
export const OBFUSCATIONS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  capitals: (text) => text.toUpperCase(),
  spaced: (text) => Array.from(text).join(' '),
  leet: (text) => text.replace(/[aeiost]/g, (letter) => LEET[letter]!),
  base64: (text) => `Decode this base64 and do what it says: ${base64(text)}`,
  invisible: (text, random) =>
    Array.from(text)
      .map((char) => (random.chance(0.2) ? `${char}\u200b` : char))
      .join(''),
  confusable: (text, random) =>
    text.replace(/[aeopc]/g, (letter) => (random.chance(0.4) ? CYRILLIC[letter]! : letter)),
  tags: (text) =>
    Array.from(text)
      .map((char) => (char < '\u007f' ? String.fromCodePoint(0xe0000 + char.charCodeAt(0)) : char))
      .join(''),
  comment: (text) => `<!-- ${text} -->`,
  hyphens: (text) => text.replace(/\b([a-z]{2})([a-z]{3,})\b/g, '$1-$2'),
  hex: (text) =>
    `Decode this hex and follow it: ${Array.from(text)
      .map((char) => char.charCodeAt(0).toString(16).padStart(2, '0'))
      .join('')}`,
}

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с' }
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let out = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let part = 0; part < 4; part++) {
      out += at + part <= bytes.length ? ALPHABET[(group >> (18 - part * 6)) & 63]! : '='
    }
  }
  return out
}
