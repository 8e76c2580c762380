/** Sorts below this are Latin letters and digits; accents and case are gone. */
export const LETTERS = 38

/** What a UTF-16 unit is to the reader of clauses. */
export const SORT = {
  sign: 38,
  blank: 39,
  line: 40,
  /** Ends a sentence where a blank follows. */
  stop: 41,
  /** Ends a sentence wherever it stands: 。 and its like. */
  fullStop: 42,
  colon: 43,
  comma: 44,
  apostrophe: 45,
  quote: 46,
  /** A letter of a script with blanks between words. */
  letter: 47,
  /** A letter of a script without. */
  dense: 48,
  invisible: 49,
  bracket: 50,
  escape: 51,
  dash: 52,
  money: 53,
} as const

export function sortOf(code: number): number {
  return SORTS[code]!
}

/** A word as the lexicon has it: plain lower-case letters where it is Latin. */
export function lettersOf(word: string): string {
  let out = ''
  for (const character of word.normalize('NFC').toLowerCase()) {
    const sort = SORTS[character.charCodeAt(0)]!
    out += sort < LETTERS ? (PLAIN[sort] ?? '') : character
  }
  return out
}

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'a',
  Æ: 'a',
  œ: 'o',
  Œ: 'o',
  þ: 't',
}

const PLAIN = Array.from(' abcdefghijklmnopqrstuvwxyz0123456789_')

export const SORTS = new Uint8Array(65_536).fill(SORT.sign)

const range = (from: number, to: number, sort: number): unknown => SORTS.fill(sort, from, to + 1)
const each = (characters: string, sort: number): void => {
  for (const one of characters) SORTS[one.charCodeAt(0)] = sort
}
range(0x370, 0x1fff, SORT.letter)
range(0x2c00, 0x2dff, SORT.letter)
range(0xac00, 0xd7a3, SORT.letter)
range(0xe00, 0xeff, SORT.dense)
range(0x1000, 0x109f, SORT.dense)
range(0x1780, 0x17ff, SORT.dense)
range(0x3040, 0x30ff, SORT.dense)
range(0x3400, 0x9fff, SORT.dense)
range(0xf900, 0xfaff, SORT.dense)
range(0xfb50, 0xfdff, SORT.letter)
range(0xfe70, 0xfefc, SORT.letter)
for (let code = 0x30; code <= 0x24f; code += 1) {
  const letter = latin(String.fromCharCode(code))
  if (letter !== undefined) SORTS[code] = PLAIN.indexOf(letter)
}
for (let code = 0x1e00; code <= 0x1eff; code += 1) {
  const letter = latin(String.fromCharCode(code))
  if (letter !== undefined) SORTS[code] = PLAIN.indexOf(letter)
}
for (let code = 0; code < 94; code += 1) {
  const letter = latin(String.fromCharCode(33 + code))
  if (letter !== undefined) SORTS[0xff01 + code] = PLAIN.indexOf(letter)
}
range(0x300, 0x36f, SORT.invisible)
range(0x200b, 0x200f, SORT.invisible)
range(0x202a, 0x202e, SORT.invisible)
range(0x2060, 0x2064, SORT.invisible)
range(0xfe00, 0xfe0f, SORT.invisible)
range(0x64b, 0x65f, SORT.invisible)
each('\u00ad\ufeff\u0640\u061c', SORT.invisible)
each(' \t\u00a0\u3000\u2002\u2003\u2009\u202f', SORT.blank)
each('\n\r\u2028\u2029', SORT.line)
each('.!?', SORT.stop)
each('。！？｡؟।۔', SORT.fullStop)
each(':;：；؛', SORT.colon)
each(',，、،', SORT.comma)
each("'’", SORT.apostrophe)
each('"“”„«»`‘「」『』', SORT.quote)
each('{}[]|<>()（）【】•·▪*#', SORT.bracket)
each('\\', SORT.escape)
each('–—', SORT.dash)
each('$€£¥₹₽₩฿', SORT.money)

function latin(character: string): string | undefined {
  const special = SPECIAL[character]
  if (special !== undefined) return special
  const plain = character.normalize('NFKD').toLowerCase()[0] ?? ''
  return /^[a-z0-9_]$/.test(plain) ? plain : undefined
}
