import type { JsonObject, JsonValue } from '../../core/value.ts'
import { field, isObject } from '../../core/value.ts'
import type { Scene, Staging } from '../attack.ts'
import type { Call } from '../environment.ts'
import type { Order } from '../order.ts'
import { changing, withProperty } from './carry.ts'

/** A member of a schema holds the attacker's value, and nothing persuades: who fills the call in takes it from there. */
export function presets(member: (value: JsonValue, honest: JsonObject) => JsonObject) {
  return (scene: Scene): Staging | undefined => {
    const { order } = scene.aim()
    if (order.kind !== 'alter') return undefined
    const call = scene.expected.find(({ tool }) => tool === order.tool)
    const changed = call && changedBy(order, call)
    if (!changed) return undefined
    const { name, value } = changed
    const tools = changing(order.tool, (tool) => {
      const properties = field(tool.inputSchema, 'properties')
      const property = field(properties, name)
      const honest = isObject(property) ? property : { type: 'string' }
      return withProperty(tool, name, { ...honest, ...member(value, honest) })
    })
    return {
      tampers: { [scene.environment.name]: { tools } },
      lures: [{ essence: [value], order, guise: 'woven' }],
    }
  }
}

/** The first text that the order puts into the call. */
function changedBy(
  order: Extract<Order, { kind: 'alter' }>,
  { input }: Call,
): { readonly name: string; readonly value: string } | undefined {
  const known = { results: [], ask: '', system: '', read: [], call: undefined }
  for (const [name, value] of Object.entries(order.change(input, known)))
    if (typeof value === 'string' && value !== input[name]) return { name, value }
  return undefined
}
