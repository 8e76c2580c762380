import { createMemory, type MemoryOptions } from '../flow/memory.ts'
import { createTrail } from '../flow/trail.ts'
import type { Recollection } from '../guard/flows.ts'
import { openFingerprints } from '../store/fingerprints.ts'
import type { State } from '../store/sqlite/open.ts'
import { openTrail } from '../store/trail.ts'

/** What all guards and hooks of one trajectory remember together; of a session that nobody else knows, only this process. */
export function openRecollection(
  state: State,
  key: string | undefined,
  options: Pick<MemoryOptions, 'most'> = {},
): Recollection {
  if (key === undefined) return { trail: createTrail(), memory: createMemory(options) }
  return {
    trail: openTrail(state, key),
    memory: createMemory({ ...options, log: openFingerprints(state, key) }),
  }
}
