import { MOST_ATTEMPTS } from '../queue.ts'

/** A task that was taken and never came back so often ends whoever works on it: no attempt is seen to fail. */
export const MOST_LAPSES = 12

/** How long a task rests after so many failed attempts: 1, 4, 16, 64 seconds. */
export const restAfter = (attempts: number): number => 1_000 * 4 ** Math.min(attempts - 1, MOST_ATTEMPTS)
