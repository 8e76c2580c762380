import type { Scene, Staging } from '../attack.ts'
import type { Ground } from '../goal.ts'
import type { Guise } from '../order.ts'
import { carry } from './carry.ts'
import { KEEPER, keeperTool, ownServer } from './own-server.ts'

export interface Saying {
  readonly guise: Guise
  /** `…` stands for the order, `TOOL` for the tool that the task calls first. */
  readonly frames: readonly [string, ...string[]]
  /** Where what is taken goes. */
  readonly drop?: (scene: Scene) => Ground['drop']
}

/** The task's own server says it, in the position of the trial. */
export function says({ guise, frames, drop }: Saying): (scene: Scene) => Staging | undefined {
  return (scene) => {
    const { text, lure } = scene.word(scene.aim(drop?.(scene)), { guise, frame: frameOf(scene, frames) })
    const carried = carry(scene, text)
    return carried && { ...carried, lures: [lure] }
  }
}

/** A server of the attacker's says it, in the description of its one tool, which takes what is taken. */
export function besideSays({ guise, frames }: Saying, honest?: string): (scene: Scene) => Staging {
  return (scene) => {
    const { text, lure } = scene.word(scene.aim(KEEPER), { guise, frame: frameOf(scene, frames) })
    const { description } = keeperTool(honest)
    return { mounts: [keeper(scene.insert(description, text))], lures: [lure] }
  }
}

/** The task's own server says it, and what is taken goes to a server of the attacker's. */
export function saysForKeeper(saying: Saying): (scene: Scene) => Staging | undefined {
  return (scene) => {
    const staging = says({ ...saying, drop: () => KEEPER })(scene)
    return staging && { ...staging, mounts: [keeper()] }
  }
}

const keeper = (description?: string) => ownServer({ name: KEEPER.server, tools: [keeperTool(description)] })

function frameOf({ random, expected }: Scene, frames: readonly string[]): string {
  return random.pick(frames).replaceAll('TOOL', expected[0]?.tool ?? 'this tool')
}
