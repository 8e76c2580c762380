import type { Emit } from './emit.ts'
import type { Entry } from './entries.ts'
import { followEntities } from './entities.ts'
import { hearMood } from './mood.ts'
import { followNumbers } from './numbers.ts'
import { followRhythm } from './rhythm.ts'
import { tellStory } from './stories.ts'

/** What stands between the entries of a log: the part of its meaning that a safe twin does not share. */
export function relationsOf(entries: readonly Entry[], emit: Emit): void {
  hearMood(entries, emit)
  tellStory(entries, emit)
  followNumbers(entries, emit)
  followEntities(entries, emit)
  followRhythm(entries, emit)
  emit(`length ${Math.min(6, Math.round(Math.log2(entries.length + 1)))}`)
}
