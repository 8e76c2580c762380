import { defineTransform } from '../transform.ts'

/** The bits of the order between two words that anybody can see. */
export default defineTransform({
  name: 'zero-width',
  title: 'The order as zero-width characters, bit by bit',
  known: 'steganography with zero-width characters (U13)',
  guise: 'coded',
  apply: (order) =>
    `All${[...Buffer.from(order, 'utf8')].map((byte) => byte.toString(2).padStart(8, '0').replace(/0/g, ZERO).replace(/1/g, ONE)).join('')} values are current.`,
})

const ZERO = '\u200b'
const ONE = '\u200c'
