import type { Random } from '../../core/random.ts'
import type { Line } from './dialect.ts'

/**
 * One of the six ways to lay out a log. `random` chooses a layout; it is the same for both twins, so draws must not depend on
 * how many lines there are.
 */
export type Rendering = (random: Random) => (lines: readonly Line[]) => string
