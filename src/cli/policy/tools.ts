import { fail } from '../../core/error.ts'
import { readJson } from '../../core/json.ts'
import type { Definition } from '../../core/subject.ts'
import {
  field,
  isArray,
  isObject,
  listField,
  stringField,
  type JsonObject,
  type JsonValue,
} from '../../core/value.ts'
import { createLabeller } from '../../flow/label.ts'
import type { PolicyTool } from '../../policy/schema.ts'
import { openPins } from '../../store/pins.ts'
import { hasState, openState } from '../../store/sqlite/open.ts'
import type { Context } from '../command.ts'
import { stateFolder } from '../state-dir.ts'
import { readText } from '../text-file.ts'

export const TOOLS_FLAG = {
  kind: 'string',
  placeholder: 'FILE',
  brief: 'Tools by server as JSON, instead of those that are pinned',
} as const

/** The tools that norms may speak of: those of a file, else those that guards of this state folder pinned. */
export function policyTools(
  flags: { readonly tools: string | undefined; readonly state: string | undefined },
  context: Context,
): readonly PolicyTool[] {
  if (flags.tools !== undefined) return toolsIn(readText(flags.tools, context), flags.tools)
  const folder = stateFolder(flags.state, context)
  if (!hasState(folder)) return []
  const state = openState(folder)
  try {
    return openPins(state)
      .list({ kind: 'tool' })
      .flatMap(({ server, name, definition }) => {
        const read = readJson(definition, { depth: 200, values: 100_000 })
        return read.ok && isObject(read.value) ? [toolOf(server, name, read.value)] : []
      })
  } finally {
    state.close()
  }
}

const labelOf = createLabeller()

function toolOf(server: string, name: string, json: JsonObject): PolicyTool {
  const definition: Definition = { kind: 'tool', name, json }
  const { capabilities } = labelOf(server, definition)
  return { server, name, inputSchema: field(json, 'inputSchema') ?? {}, capabilities }
}

/** `{"mail": [{name, inputSchema, …}]}`, `{"mail": {"tools": […]}}` (an answer to tools/list), or a list of tools that name their server. */
function toolsIn(text: string, file: string): readonly PolicyTool[] {
  const read = readJson(text, { depth: 200, values: 1_000_000 })
  if (!read.ok) {
    const line = String(text.slice(0, read.offset).split('\n').length)
    return fail('policy/bad-tools', { file, line, what: 'it is not JSON' })
  }
  const listed: readonly (readonly [string | undefined, JsonValue])[] = isArray(read.value)
    ? read.value.map((tool) => [stringField(tool, 'server'), tool] as const)
    : Object.entries(isObject(read.value) ? read.value : {}).flatMap(([server, tools]) =>
        (isArray(tools) ? tools : listField(tools, 'tools')).map((tool) => [server, tool] as const),
      )
  const found = listed.flatMap(([server, tool]) => {
    const name = stringField(tool, 'name')
    return server !== undefined && name !== undefined && isObject(tool) ? [toolOf(server, name, tool)] : []
  })
  return found.length > 0 ? found : fail('policy/bad-tools', { file, line: '1', what: 'no tool is in it' })
}
