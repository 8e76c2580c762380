import type { Scene, Staging } from '../attack.ts'
import { imitate } from './imitate.ts'

/** A tool beside the honest one that speaks for itself; nobody is told to use it. */
export function prefers(server: string, prefix: string, words: readonly [string, ...string[]]) {
  return (scene: Scene): Staging | undefined => {
    const honest = scene.expected[0]?.tool ?? ''
    const name = `${prefix}_${honest}`
    const own = imitate(scene, { server, name })
    if (!own) return undefined
    const { order } = scene.aim(own.drop)
    const said = words.map((each) => each.replaceAll('TOOL', honest).replaceAll('MINE', name))
    const { text, lure } = scene.word({ words: said, order }, { guise: 'woven' })
    const described = imitate(scene, { server, name, description: (plain) => scene.insert(plain, text) })
    return described && { mounts: [described.mount], lures: [lure] }
  }
}
