import type { Labeller, ToolLabel } from '../core/label.ts'
import type { Definition } from '../core/subject.ts'
import type { JsonObject } from '../core/value.ts'
import { builtInLabel } from './label/built-in.ts'
import { inferLabel } from './label/infer.ts'
import { NO_OVERRIDES, overridden, type LabelOverrides } from './label/overrides.ts'

/**
 * Infers labels from definitions, once for each definition. A definition is only believed where it speaks against its
 * server: a claim adds a capability and takes none away. Only the user's own configuration does.
 */
export function createLabeller(overrides: LabelOverrides = NO_OVERRIDES): Labeller {
  const known = new WeakMap<JsonObject, Map<string, ToolLabel>>()
  const bare = new Map<string, ToolLabel>()
  const labelOf = (server: string, tool: Definition): ToolLabel =>
    overridden(inferLabel(server, tool), server, tool.name, overrides)

  return (server, tool) => {
    if (isBare(tool.json)) {
      const key = JSON.stringify([server, tool.name])
      const found = bare.get(key)
      if (found) return found
      if (bare.size >= MOST_BARE) bare.clear()
      const made = overridden(
        builtInLabel(server, tool.name) ?? inferLabel(server, tool),
        server,
        tool.name,
        overrides,
      )
      bare.set(key, made)
      return made
    }
    let ofJson = known.get(tool.json)
    if (!ofJson) known.set(tool.json, (ofJson = new Map()))
    const key = server === '' ? tool.name : `${server}\n${tool.name}`
    const found = ofJson.get(key) ?? labelOf(server, tool)
    ofJson.set(key, found)
    return found
  }
}

/** A tool that was never listed: whoever asks makes up a definition each time. */
function isBare(json: JsonObject): boolean {
  for (const key in json) if (key !== 'name') return false
  return true
}

const MOST_BARE = 2000
