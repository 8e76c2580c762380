import type { Passage } from './gate.ts'

/** What becomes of a message, waited for where it is held. */
export async function settled(passage: Passage): Promise<Passage> {
  if (!passage.held) return passage
  await passage.held.ready
  return passage.held.release()
}
