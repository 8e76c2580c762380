import type { Risk } from '../../core/risk.ts'
import type { Attack, Manner } from '../attack.ts'

export interface Planting {
  readonly name: string
  readonly title: string
  /** Whose text it is in: only there can it be staged. */
  readonly environment: string
  readonly manner: Manner
  readonly goals: Attack['goals']
  readonly known: readonly string[]
  readonly vector?: Risk
  readonly also?: readonly Risk[]
}

/** A stranger wrote it; every server that passes it on is honest. */
export function plantedIn({ environment, manner, vector = 'U09', ...rest }: Planting): Attack {
  return {
    ...rest,
    vector,
    actor: 'stranger',
    positions: ['content'],
    hasWords: true,
    stage: (scene) => {
      if (scene.environment.name !== environment) return undefined
      const { text, lure } = scene.word(scene.aim(), manner)
      const isPlanted = scene.world.plant?.(scene.task, (honest) => scene.insert(honest, text)) ?? false
      return isPlanted ? { lures: [lure] } : undefined
    },
  }
}
