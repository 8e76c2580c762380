import { field, isArray, isObject, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { MOST } from '../listing.ts'
import type { Addition, Page, Unreadable } from '../registry.ts'
import { toolsOf } from '../server-json/tool.ts'

/** One `tools.json` of the catalogue: it belongs to the server whose folder it is in. */
export function catalogueTools(answer: JsonValue, path: string, { snapshot }: Page): Addition | Unreadable {
  const [, name] = FOLDER.exec(path.slice(0, MOST.name * 4)) ?? []
  const listed = isArray(answer) ? answer : field(answer, 'tools')
  if (name === undefined || !isArray(listed)) return { unreadable: 'tools of no server' }
  const within = bounded()
  const tools = toolsOf(within.list(listed, MOST.tools).map(withSchema), within) ?? []
  return { adds: { registry: 'docker', snapshot, name, tools } }
}

const FOLDER = /servers\/([^/?]{1,300})\/tools\.json/

/** Most describe arguments one by one, in place of a schema. */
function withSchema(tool: JsonValue): JsonValue {
  const named = field(tool, 'arguments')
  if (!isObject(tool) || tool['inputSchema'] !== undefined || !isArray(named)) return tool
  const known = named.flatMap((one) => {
    const name = field(one, 'name')
    return typeof name === 'string' ? [{ name, one }] : []
  })
  const required = known.filter(({ one }) => field(one, 'optional') !== true).map(({ name }) => name)
  return {
    ...tool,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(known.map(({ name, one }) => [name, propertyOf(one)])),
      ...(required.length === 0 ? {} : { required }),
    },
  }
}

function propertyOf(one: JsonValue): JsonValue {
  const [type, description, items] = [field(one, 'type'), field(one, 'desc'), field(one, 'items')]
  return {
    ...(type === undefined ? {} : { type }),
    ...(description === undefined ? {} : { description }),
    ...(items === undefined ? {} : { items }),
  }
}
