import { randomFrom } from '../../src/core/random.ts'
import type { Answer, Asked } from './interface.ts'
import type { TroubleWish } from './trouble.ts'
import { TROUBLES } from './troubles.ts'

type Mischief = (id: string, asked: Asked, answer: Answer) => Answer

/** Spoils the answers of some addresses, always the same ones for the same seed, and each so often. */
export function createMischief(
  seed: number,
  wishes: readonly TroubleWish[],
  count: (name: string) => void,
): Mischief {
  const all = wishes.map((wish) => ({
    ...wish,
    trouble:
      TROUBLES.find(({ id }) => id === wish.id) ??
      (() => {
        throw new RangeError(`no such trouble: ${wish.id}`)
      })(),
  }))
  const spoilt = new Map<string, number>()
  return (id, asked, answer) => {
    for (const { trouble, share, times = Infinity, on } of all) {
      if (on !== undefined && !on.includes(id)) continue
      if (trouble.isOfLists === true && answer.list === undefined) continue
      const address = `${trouble.id} ${id} ${asked.method} ${asked.path}?${asked.query.toString()}`
      if (shareOf(`${seed} ${address}`) >= share) continue
      const before = spoilt.get(address) ?? 0
      if (before >= times) continue
      spoilt.set(address, before + 1)
      count(`trouble ${trouble.id}`)
      return trouble.spoil(answer, asked, randomFrom(`${seed} ${address} ${before}`))
    }
    return answer
  }
}

/** In [0, 1), by FNV-1a with a last stir. */
function shareOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
