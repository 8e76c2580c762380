/**
 * What can be wrong with a server on purpose. Each block of servers holds every kind once, at a place that differs from
 * block to block; the server before it is what it was made from, and has nothing wrong with it.
 */
export const KINDS = [
  /** Its account is gone, and the name with it: R3. */
  'account-not-held',
  /** The account was renamed, links redirect, nobody holds the old name: R4. */
  'repository-moved',
  /** Given to somebody else; whoever had it is still there. Nothing to take. */
  'repository-handed-over',
  /** The repository alone is gone. */
  'repository-gone',
  'repository-empty',
  'repository-archived',
  /** `io.github.ONE/…` with a repository of another. */
  'repository-of-another',
  'secret-in-setting',
  'secret-in-argument',
  'image-not-pinned',
  'image-label-differs',
  'bundle-hash-differs',
  'package-without-proof',
  'package-with-proof-of-another',
  'package-not-there',
  /** One letter off, published later, by another owner. */
  'squat',
  /** The same name but for `mcp` and `server`, by another owner. */
  'affix-twin',
  /** The same name but for its case, with a repository of another owner. */
  'case-twin',
  /** The words and the tools of another, by another owner. */
  'clone',
  /** Another version with other words, another remote and other tools, at the second moment. */
  'drift',
  /** The same version says something else at the second moment. */
  'silent-drift',
  'deleted',
  /** Not there before the second moment. */
  'born-later',
  'steering-words',
  'invisible-letters',
] as const

export type Kind = (typeof KINDS)[number]

export interface Place {
  readonly kind: Kind
  readonly index: number
  /** What it was made from: of `squat` what it imitates. */
  readonly from: number
}

/** Fewer, and a block has no room for what is untouched. */
export const SMALLEST_BLOCK = 2 * KINDS.length + 10

export interface Blocks {
  readonly kindOf: (index: number) => Kind | undefined
  /** The kind that was made from this one. */
  readonly copiedBy: (index: number) => Kind | undefined
  readonly fromOf: (index: number) => number
  readonly places: () => Iterable<Place>
}

/** A rest that is no whole block has nothing planted. */
export function createBlocks(seed: number, size: number, every: number): Blocks {
  const whole = Math.floor(size / every)
  const turn = (block: number): number => (Math.imul(block + 1, 0x9e3779b1 ^ seed) >>> 0) % every
  const slotOf = (index: number): number | undefined => {
    const block = Math.floor(index / every)
    return block < whole ? ((index % every) + turn(block)) % every : undefined
  }
  const at = (block: number, slot: number): number =>
    block * every + ((slot - turn(block) + 2 * every) % every)
  return {
    kindOf(index) {
      const slot = slotOf(index)
      return slot !== undefined && slot % 2 === 1 ? KINDS[(slot - 1) / 2] : undefined
    },
    copiedBy(index) {
      const slot = slotOf(index)
      return slot !== undefined && slot % 2 === 0 ? KINDS[slot / 2] : undefined
    },
    fromOf(index) {
      const slot = slotOf(index)
      return slot === undefined ? index : at(Math.floor(index / every), slot - 1)
    },
    *places() {
      for (let block = 0; block < whole; block++)
        for (const [place, kind] of KINDS.entries())
          yield { kind, index: at(block, 2 * place + 1), from: at(block, 2 * place) }
    },
  }
}
