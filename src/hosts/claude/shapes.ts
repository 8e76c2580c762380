import { pointerOf } from '../../core/place.ts'
import { field, isArray, isObject, stringField, type JsonValue } from '../../core/value.ts'
import type { Shape } from '../entry/declared.ts'
import { readEntry } from '../entry/read-entry.ts'
import { entriesAt, MCP_SERVERS } from '../entry/shapes.ts'

/** `~/.claude.json`: servers for everywhere, and those the user added in one project only. */
export const USER_AND_PROJECTS: Shape = (root, others) => {
  const projects = field(root, 'projects')
  const own = MCP_SERVERS(root, others)
  if (!isObject(projects)) return own
  return [
    ...own,
    ...Object.entries(projects).flatMap(([project, value]) =>
      entriesAt(value, ['mcpServers'], undefined, pointerOf(['projects', project])).map((entry) => ({
        ...entry,
        project,
      })),
    ),
  ]
}

/** A manifest of a plugin may hold the servers itself, or name the file that does. */
export const IN_PLUGIN: Shape = (root) =>
  isObject(field(root, 'mcpServers')) ? entriesAt(root, ['mcpServers']) : []

export function namedByPlugin(root: JsonValue): readonly string[] {
  const value = field(root, 'mcpServers')
  const names = (isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  return names.map((name) => name.replace('${CLAUDE_PLUGIN_ROOT}', '.'))
}

/** A desktop extension: one server, started as its manifest says. */
export const EXTENSION: Shape = (root) => {
  const name = stringField(root, 'name') ?? stringField(root, 'display_name') ?? 'extension'
  const config = field(field(root, 'server'), 'mcp_config')
  return isObject(config) ? [readEntry(name, config, '/server/mcp_config')] : []
}

/** Policies of an organisation: a list, an object, or either of them as a text of JSON. */
export const MANAGED: Shape = (root) => {
  for (const key of ['managedMcpServers', 'mcpServers']) {
    const value = field(root, key)
    const inside = typeof value === 'string' ? parsed(value) : value
    if (inside === undefined) continue
    const entries = isArray(inside)
      ? inside.map((one, index): readonly [string, JsonValue, string] => [
          stringField(one, 'name') ?? `#${index + 1}`,
          one,
          `/${key}/${index}`,
        ])
      : Object.entries(isObject(inside) ? inside : {}).map(
          ([name, one]): readonly [string, JsonValue, string] => [name, one, pointerOf([key, name])],
        )
    // Inside a text nothing has a place of its own.
    return entries.map(([name, one, pointer]) =>
      typeof value === 'string'
        ? { ...readEntry(name, one, `/${key}`), places: new Map() }
        : readEntry(name, one, pointer),
    )
  }
  return []
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
