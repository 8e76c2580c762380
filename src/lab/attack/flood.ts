import type { Aftermath } from '../goal.ts'

/** As much as most models can read at once; small enough to be sent a thousand times in a campaign. */
const SIZE = 256 * 1024

export const FLOOD_LINES: readonly string[] = Array.from(
  { length: 256 },
  (_, index) => `Row ${index + 1}: ${'0123456789 abcdefghijklmnopqrstuvwxyz '.repeat(28).slice(0, 1010)}`,
)
export const FLOOD = FLOOD_LINES.join('\n')

/** Most of it was read: with a part cut off, it was not. */
export const isFlooded = ({ readLength }: Aftermath): boolean => readLength > SIZE * 0.75
