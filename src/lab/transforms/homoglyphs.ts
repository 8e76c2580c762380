import { defineTransform } from '../transform.ts'

/** Letters of other scripts that look the same; addresses and paths are left, as they must work. */
export default defineTransform({
  name: 'homoglyphs',
  title: 'Look-alike letters in the words of the order',
  known: 'homoglyph substitution (U13)',
  apply: (order, random) =>
    order
      .split(' ')
      .map((word) =>
        /^\p{L}+[.,:;!?]?$/u.test(word)
          ? word.replace(/[aceopxyi]/g, (letter) => (random.chance(0.6) ? ALIKE[letter]! : letter))
          : word,
      )
      .join(' '),
})

const ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
}
