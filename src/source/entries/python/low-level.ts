import type { SourceTool } from '../../../core/source.ts'
import { isObject, type JsonObject } from '../../../core/value.ts'
import type { Entry, EntrySource } from '../../entry.ts'
import type { Expression, Function } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { partsOf, type Part } from '../../walk.ts'
import { reachOf } from '../reach.ts'
import { nameOf, restrainedMembers } from './arguments.ts'
import { constantOf, lastName, textOf } from './constant.ts'
import { SOURCES } from './registration.ts'
import { meantBy } from './resolve.ts'
import { isServer } from './server.ts'
import type { Around, Call, Sites } from './sites.ts'

type Tool = Omit<SourceTool, 'does'>

/** A function that answers for several tools, prompts or resources by their names. */
export interface Dispatcher {
  readonly kind: 'tool' | 'prompt' | 'resource'
  readonly function: Function
  readonly around: Around
  /** What carries the name, and what the arguments. */
  readonly on: Expression | undefined
  readonly sources: readonly (EntrySource | undefined)[]
}

export interface Declared {
  readonly tool: Tool
  readonly path: string
}

const LISTED: Readonly<Record<string, SourceTool['kind']>> = {
  Tool: 'tool',
  MCPTool: 'tool',
  Prompt: 'prompt',
  Resource: 'resource',
  ResourceTemplate: 'template',
}

/** `types.Tool(name='…', inputSchema={…})`, wherever it stands. */
export function declaredBy(call: Call, around: Around, program: Program): Declared | undefined {
  const name = lastName(call.callee)
  const kind = Object.hasOwn(LISTED, name) ? LISTED[name] : undefined
  const keyword = (key: string): Expression | undefined =>
    call.keywords.find((one) => one.name === key)?.value
  if (!kind || !keyword('name') || !isProtocolType(call.callee, around, program)) return undefined
  const schema = constantOf(keyword('inputSchema') ?? keyword('input_schema'), around, program)
  const annotations = constantOf(keyword('annotations'), around, program)
  return {
    path: around.module.path,
    tool: {
      kind,
      name: textOf(keyword('name'), around, program),
      description: textOf(keyword('description'), around, program),
      annotations: isObject(annotations) ? annotations : undefined,
      inputSchema: schema,
      at: call.at,
      handler: undefined,
      idiom: `${name}()`,
    },
  }
}

function isProtocolType(callee: Expression, around: Around, program: Program): boolean {
  const meant = meantBy(callee, around, program)
  return meant === undefined || (meant.kind === 'outside' && /(?:^|[._])(?:fast)?mcp/i.test(meant.path))
}

const ANSWERS: Readonly<Record<string, Dispatcher['kind']>> = {
  call_tool: 'tool',
  get_prompt: 'prompt',
  read_resource: 'resource',
  on_call_tool: 'tool',
  on_get_prompt: 'prompt',
  on_read_resource: 'resource',
  CallToolRequest: 'tool',
  GetPromptRequest: 'prompt',
  ReadResourceRequest: 'resource',
}

/** `@server.call_tool()`, `Server(on_call_tool=fn)`, `server.request_handlers[types.CallToolRequest] = fn`. */
export function* dispatchersOf(sites: Sites, program: Program): Generator<Dispatcher> {
  for (const { function: made, around } of sites.functions) {
    for (const decorator of made.decorators) {
      const callee = decorator.kind === 'call' ? decorator.callee : decorator
      const kind = answered(lastName(callee))
      if (kind && callee.kind === 'member' && isServer(callee.of, around, program)) {
        yield dispatcher(kind, made, around, 'spread')
      }
    }
  }
  for (const { call, around } of sites.calls) {
    if (call.callee.kind === 'call') {
      // `server.call_tool()(fn)`
      const kind = answered(lastName(call.callee.callee))
      yield* meantAs(kind, call.args[0], around, program, 'spread')
    }
    for (const { name, value } of call.keywords) {
      if (name.startsWith('on_')) yield* meantAs(answered(name), value, around, program, 'request')
    }
  }
  for (const { place, value, around } of sites.stores) {
    if (place.kind !== 'index' || lastName(place.of) !== 'request_handlers') continue
    yield* meantAs(answered(lastName(place.index)), value, around, program, 'message')
  }
}

function answered(name: string): Dispatcher['kind'] | undefined {
  return Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined
}

function* meantAs(
  kind: Dispatcher['kind'] | undefined,
  value: Expression | undefined,
  around: Around,
  program: Program,
  form: Form,
): Generator<Dispatcher> {
  const meant = kind && value && meantBy(value, around, program)
  if (kind && meant?.kind === 'function') yield dispatcher(kind, meant.function, meant.around, form)
}

/** `spread`: (name, arguments); `request`: (context, params); `message`: (request) with params in it. */
type Form = 'spread' | 'request' | 'message'

function dispatcher(kind: Dispatcher['kind'], made: Function, around: Around, form: Form): Dispatcher {
  const names = made.params.map(nameOf)
  const source = (text: string, isObject: boolean): EntrySource => ({
    kind: SOURCES[kind],
    isObject,
    name: text,
  })
  const key = kind === 'resource' ? 'uri' : 'name'
  if (form === 'spread') {
    const [first, second] = names
    const isUri = kind === 'resource'
    return {
      kind,
      function: made,
      around,
      // Whoever follows the branch knows it by the text that stands there.
      on:
        first === undefined
          ? undefined
          : { kind: 'name', name: first, at: made.params[0]?.target.at ?? made.at },
      sources: isUri
        ? [first === undefined ? undefined : source(first, false)]
        : [undefined, second === undefined ? undefined : source(second, true)],
    }
  }
  const index = form === 'request' && names.length > 1 ? 1 : 0
  const text = names[index]
  const params = text === undefined ? undefined : form === 'message' ? `${text}.params` : text
  return {
    kind,
    function: made,
    around,
    on: params === undefined ? undefined : asWritten(made, params, key),
    sources: names.map((one, at) => (at === index && one !== undefined ? source(one, true) : undefined)),
  }
}

/** The name as the body of the function reads it first: `params.name`, or what that was given to. */
function asWritten(made: Function, params: string, key: string): Expression | undefined {
  const open: Part[] = [...made.body].toReversed()
  for (let part = open.pop(), left = 20_000; part && left > 0; part = open.pop(), left--) {
    if ('kind' in part && part.kind === 'let' && part.value && isRead(part.value, params, key)) {
      if (part.target.kind === 'name') return { kind: 'name', name: part.target.name, at: part.target.at }
    }
    if ('kind' in part && part.kind === 'member' && isRead(part, params, key)) return part
    open.push(...partsOf(part).toReversed())
  }
  return undefined
}

function isRead(value: Expression, params: string, key: string): boolean {
  return value.kind === 'member' && value.name === key && pathOf(value.of) === params
}

function pathOf(value: Expression): string {
  if (value.kind === 'name') return value.name
  return value.kind === 'member' ? `${pathOf(value.of)}.${value.name}` : '?'
}

/** Each tool that is listed with whoever answers for it; the nearest where there are several. */
export function dispatched(
  declared: readonly Declared[],
  dispatchers: readonly Dispatcher[],
): { readonly entries: readonly Entry[]; readonly tools: readonly Tool[] } {
  const entries: Entry[] = []
  const tools: Tool[] = []
  const answering = new Set<Dispatcher>()
  for (const { tool, path } of declared) {
    const kind = tool.kind === 'template' ? 'resource' : tool.kind
    const near = nearest(
      path,
      dispatchers.filter((one) => one.kind === kind),
    )
    if (!near) {
      tools.push(tool)
      continue
    }
    answering.add(near)
    entries.push(entryOf(tool, near))
  }
  for (const one of dispatchers) if (!answering.has(one)) entries.push(entryOf(undefined, one))
  return { entries, tools }
}

function nearest(path: string, dispatchers: readonly Dispatcher[]): Dispatcher | undefined {
  const shared = (other: string): number => {
    let length = 0
    while (length < path.length && path[length] === other[length]) length++
    return path === other ? Infinity : length
  }
  return dispatchers.toSorted(
    (one, two) => shared(two.around.module.path) - shared(one.around.module.path),
  )[0]
}

function entryOf(tool: Tool | undefined, { function: made, around, on, sources, kind }: Dispatcher): Entry {
  const schema: JsonObject = isObject(tool?.inputSchema) ? tool.inputSchema : {}
  const isNamed = tool?.name !== undefined && on !== undefined && kind !== 'resource'
  return {
    tool: tool && { ...tool, handler: made.at },
    handler: made,
    module: around.module,
    sources,
    restrained: new Set(restrainedMembers(schema)),
    reach: reachOf(around.module.path),
    branch: isNamed ? { on, name: tool.name } : undefined,
  }
}
