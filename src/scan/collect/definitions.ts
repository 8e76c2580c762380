import { definitionOf } from '../../core/definition-of.ts'
import { fail } from '../../core/error.ts'
import { locateJson, readJson } from '../../core/json.ts'
import { escapePointer } from '../../core/place.ts'
import type { Definition, Surface } from '../../core/subject.ts'
import { field, isArray, isObject, stringField, type JsonValue } from '../../core/value.ts'
import { linesOf } from '../lines.ts'
import { together, type Collected } from '../item.ts'
import { hashesOf } from '../identity/hashes-of.ts'
import { surfaceItems } from './surface.ts'

/**
 * A file of tool definitions: the result of `tools/list` or its answer, a list of tools, servers with lists of tools, or one
 * tool to a line (JSON Lines, with `server` where there are several). Undefined: it holds none.
 */
export function collectDefinitions(text: string, file: string): Collected | undefined {
  const documents = documentsOf(text, file)
  const tools = documents.flatMap(({ value, line, offset }) =>
    toolsIn(value).map((found) => ({
      ...found,
      server: found.server === '' && line !== undefined ? `line ${line}` : found.server,
      line,
      offset,
    })),
  )
  if (tools.length === 0) return undefined
  const lineAt = linesOf(text)
  const byServer = new Map<string, typeof tools>()
  for (const tool of tools) {
    const known = byServer.get(tool.server)
    if (known) known.push(tool)
    else byServer.set(tool.server, [tool])
  }
  return together(
    [...byServer].map(([server, found]): Collected => {
      const places = new Map(found.map((tool) => [tool.definition, tool]))
      const surface: Surface = {
        server,
        instructions: undefined,
        tools: found.map(({ definition }) => definition),
        prompts: [],
        resources: [],
      }
      const owner = { target: file, host: undefined, server: server === '' ? undefined : server }
      const items = surfaceItems(surface, owner, (definition, pointer) => {
        const place = definition && places.get(definition)
        if (!place) return { file }
        const whole = place.pointer + pointer
        const range = locateJson(place.line === undefined ? text : lineOf(text, place.offset), whole)
        const at = place.offset + (range?.start ?? 0)
        const end = range && place.offset + range.end
        return { file, ...lineAt(at, end), pointer: place.line === undefined ? whole : pointer }
      })
      return {
        items,
        ledger: [{ target: file, surface: 'definitions', state: 'analysed', count: found.length }],
        servers: [],
        artefacts: [{ target: file, server: owner.server, definitions: hashesOf(surface) }],
      }
    }),
  )
}

interface Document {
  readonly value: JsonValue
  /** Of JSON Lines. */
  readonly line: number | undefined
  readonly offset: number
}

const LIMITS = { depth: 100, values: 5_000_000 }

function documentsOf(text: string, file: string): readonly Document[] {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const whole = readJson(start === 0 ? text : text.slice(1), LIMITS)
  if (whole.ok) return [{ value: whole.value, line: undefined, offset: start }]
  const documents: Document[] = []
  let offset = start
  for (const [index, line] of text.slice(start).split('\n').entries()) {
    const read = line.trim() === '' ? undefined : readJson(line, LIMITS)
    if (read && !read.ok) {
      // Neither one document nor lines of them: the first fault of the whole says more.
      const at = index === 0 ? text.slice(0, whole.offset).split('\n').length : index + 1
      return fail('scan/unreadable', { file, line: String(at) })
    }
    if (read?.ok) documents.push({ value: read.value, line: index + 1, offset })
    offset += line.length + 1
  }
  return documents
}

interface FoundTool {
  readonly definition: Definition
  readonly server: string
  readonly pointer: string
}

function toolsIn(value: JsonValue): readonly FoundTool[] {
  if (isTool(value)) return one(value, stringField(value, 'server') ?? '', '')
  if (isArray(value)) return listed(value, '', '')
  for (const path of [['tools'], ['result', 'tools']]) {
    const list = path.reduce<JsonValue | undefined>((inner, key) => field(inner, key), value)
    const server = stringField(value, 'server') ?? stringField(value, 'name') ?? ''
    if (isArray(list)) return listed(list, server, `/${path.join('/')}`)
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([server, inner]) => {
    const pointer = `/${escapePointer(server)}`
    const list = isArray(inner) ? inner : field(inner, 'tools')
    return isArray(list) ? listed(list, server, isArray(inner) ? pointer : `${pointer}/tools`) : []
  })
}

function listed(list: readonly JsonValue[], server: string, pointer: string): readonly FoundTool[] {
  return list.flatMap((tool, index) =>
    isTool(tool) ? one(tool, stringField(tool, 'server') ?? server, `${pointer}/${index}`) : [],
  )
}

function one(json: JsonValue, server: string, pointer: string): readonly FoundTool[] {
  const definition = definitionOf('tool', json)
  return definition ? [{ definition, server, pointer }] : []
}

/** Lists of servers, packages or people have names as well: a tool has a description or a schema beside. */
function isTool(value: JsonValue): boolean {
  return (
    stringField(value, 'name') !== undefined &&
    (stringField(value, 'description') !== undefined || field(value, 'inputSchema') !== undefined) &&
    field(value, 'command') === undefined &&
    field(value, 'tools') === undefined
  )
}

function lineOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.slice(offset) : text.slice(offset, end)
}
