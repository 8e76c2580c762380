/** The five of CipherChat. Each gives back what it was given; Morse gives it back in small letters. */
export interface Cipher {
  readonly rule: string
  readonly encode: (text: string) => string
  readonly decode: (coded: string) => string
}

const SHIFT = 3

export const CAESAR: Cipher = {
  rule: `every letter is moved ${SHIFT} places on in the alphabet`,
  encode: (text) => shifted(text, SHIFT),
  decode: (coded) => shifted(coded, 26 - SHIFT),
}

export const UNICODE: Cipher = {
  rule: 'every character is written as u+ and its code point in hexadecimal',
  encode: (text) =>
    Array.from(text)
      .map((each) => `u+${each.codePointAt(0)!.toString(16).padStart(4, '0')}`)
      .join(' '),
  decode: (coded) =>
    coded
      .split(' ')
      .map((each) => String.fromCodePoint(Number.parseInt(each.slice(2), 16)))
      .join(''),
}

export const ASCII: Cipher = {
  rule: 'every character is written as the decimal number of its code',
  encode: (text) =>
    Array.from(text)
      .map((each) => String(each.codePointAt(0)))
      .join(' '),
  decode: (coded) =>
    coded
      .split(' ')
      .map((each) => String.fromCodePoint(Number(each)))
      .join(''),
}

/** Characters without a sign stand for themselves, between bars. */
export const MORSE: Cipher = {
  rule: 'Morse, one blank between letters, a slash between words, other characters between bars',
  encode: (text) =>
    Array.from(text.toLowerCase())
      .map((each) => SIGNS.get(each) ?? `|${each}|`)
      .join(' '),
  decode: (coded) =>
    coded
      .split(' ')
      .map((each) => LETTERS.get(each) ?? each.slice(1, -1))
      .join(''),
}

/** The model is told the table by two words only: letters in pairs, first for last. */
export const SELF_DEFINED: Cipher = {
  rule: 'our own way of writing: a for z, b for y, c for x, and so on; nothing else changes',
  encode: mirrored,
  decode: mirrored,
}

function shifted(text: string, by: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter >= 'a' ? 97 : 65
    return String.fromCharCode(((letter.charCodeAt(0) - base + by) % 26) + base)
  })
}

function mirrored(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter >= 'a' ? 97 : 65
    return String.fromCharCode(25 - (letter.charCodeAt(0) - base) + base)
  })
}

const ALPHABET = `
a .- b -... c -.-. d -.. e . f ..-. g --. h .... i .. j .--- k -.- l .-.. m -- n -. o --- p .--. q --.- r .-. s ... t -
u ..- v ...- w .-- x -..- y -.-- z --.. 0 ----- 1 .---- 2 ..--- 3 ...-- 4 ....- 5 ..... 6 -.... 7 --... 8 ---.. 9 ----.
. .-.-.- , --..-- @ .--.-. : ---... ' .----. ? ..--.. / -..-.`

const SIGNS = new Map(
  [...ALPHABET.matchAll(/(\S) (\S+)/g)].map(([, letter = '', sign = '']) => [letter, sign]),
)
SIGNS.set(' ', '/')
const LETTERS = new Map([...SIGNS].map(([letter, sign]) => [sign, letter]))
