import type { Scene, Staging } from '../attack.ts'
import { changing, targetOf, withProperty } from './carry.ts'

/** A parameter that the tool has no use for: nothing is said but what it is to hold. */
export function asksFor(parameter: string, descriptions: readonly [string, ...string[]]) {
  return (scene: Scene): Staging => {
    const server = scene.environment.name
    const tool = targetOf(scene)
    const { order } = scene.aim({ server, tool, parameter })
    const { text, lure } = scene.word({ words: descriptions, order }, { guise: 'woven' })
    const tools = changing(tool, (honest) => {
      const asked = withProperty(honest, parameter, { type: 'string', description: text })
      const { required } = honest.inputSchema
      const needed = Array.isArray(required) ? required : []
      return { ...asked, inputSchema: { ...asked.inputSchema, required: [...needed, parameter] } }
    })
    return { tampers: { [server]: { tools } }, lures: [lure] }
  }
}
