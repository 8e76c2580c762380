import { isDenied } from './reading.ts'

/** Whether a description says that somebody pays: `charges the stored card`, `sends money`, `places an order`. */
export function saysItCosts(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}'-]+/u)
  return words.some((word, at) => {
    const ends = PAYING.get(word)
    const isSaid = ends !== undefined && words.slice(at + 1, at + 4).some((next) => ends.has(next))
    return isSaid && !isDenied(words.slice(Math.max(0, at - 3), at))
  })
}

const PAYERS = new Set(['card', 'account', 'wallet', 'customer', 'payment'])
const MONEY = new Set(['money', 'funds', 'payment', 'payments'])
const PAYING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['charge', 'charges', 'debit', 'debits'].map((word) => [word, PAYERS] as const),
  ...['send', 'sends', 'transfer', 'transfers', 'move', 'moves', 'pays'].map(
    (word) => [word, MONEY] as const,
  ),
  ...['place', 'places'].map((word) => [word, new Set(['order'])] as const),
])
