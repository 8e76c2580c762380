import type { Disguise } from '../../../core/provenance.ts'

/** What a text, or a part of it, says once a disguise is undone. */
export interface Decoded {
  readonly text: string
  /** Outermost first. */
  readonly via: readonly Disguise[]
  /** The place in the disguised text where what stands at `index` begins; for `text.length`, where the last of it ends. */
  readonly at: (index: number) => number
}

/** For a decoded text each of whose characters took about as much room as the others; backwards where it ends before it starts. */
export function evenly(text: string, via: readonly Disguise[], start: number, end: number): Decoded {
  const ratio = Math.abs(end - start) / text.length
  const sign = end < start ? -1 : 1
  return { text, via, at: (index) => start + sign * Math.floor(Math.min(index, text.length) * ratio + 1e-9) }
}
