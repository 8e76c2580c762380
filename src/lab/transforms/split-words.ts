import { defineTransform } from '../transform.ts'

/** No word can be searched for; a model reads them all the same. */
export default defineTransform({
  name: 'split-words',
  title: 'Zero-width characters inside the words of the order',
  known: 'filter evasion with zero-width characters (U13)',
  apply: (order, random) =>
    order.replace(/\p{L}{4,}/gu, (word) => {
      const at = random.whole(1, word.length - 1)
      return `${word.slice(0, at)}${random.pick(UNSEEN)}${word.slice(at)}`
    }),
})

const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060']
