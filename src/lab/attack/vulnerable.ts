import type { Manner, Mount, Scene, Staging } from '../attack.ts'
import type { Aim } from '../goal.ts'
import { carry } from './carry.ts'

/**
 * An honest server with a hole, beside the task's; a stranger's text, or another server's answer, has the agent call it with
 * what falls through.
 */
export function throughHole(scene: Scene, hole: Mount, aim: Aim, manner: Manner): Staging | undefined {
  const { text, lure } = scene.word(aim, manner)
  const rest = { mounts: [hole], lures: [lure], reached: aim.reached }
  if (scene.position === 'content')
    return scene.world.plant?.(scene.task, (honest) => scene.insert(honest, text)) ? rest : undefined
  const carried = carry(scene, text)
  return carried && { ...carried, ...rest }
}
