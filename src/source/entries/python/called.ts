import type { Entry } from '../../entry.ts'
import type { Expression } from '../../program.ts'
import type { Program } from '../../scope.ts'
import type { FoundEntries } from '../found.ts'
import { lastName } from './constant.ts'
import { kindOf } from './decorated.ts'
import { turnsOf } from './loops.ts'
import { described, registered } from './registration.ts'
import { meantBy } from './resolve.ts'
import { isServer } from './server.ts'
import type { Around, Call } from './sites.ts'

const ADDS = new Set(['add_tool', 'add_prompt', 'add_resource_fn', 'register_tool', 'from_function'])

/** `mcp.tool(fn)`, `mcp.tool()(fn)`, `mcp.add_tool(fn, name='…')`, `Tool.from_function(fn)`, `FastMCP(tools=[fn])`, in loops too. */
export function calledEntries(call: Call, around: Around, program: Program): FoundEntries {
  const found = {
    entries: [] as Entry[],
    tools: [] as FoundEntries['tools'][number][],
    open: [] as FoundEntries['open'][number][],
  }
  const site = siteOf(call, around, program)
  if (!site) return found
  for (const one of occasions(site, around, program)) {
    const meant = one.value && meantBy(one.value, one.there, program)
    if (meant?.kind === 'function') {
      const said = { call: one.said, around: one.there, idiom: site.idiom, at: call }
      found.entries.push(registered(site.kind, meant.function, meant.around, said, program))
      continue
    }
    const tool = described(site.kind, one.said, one.there, program, undefined)
    if (tool.name === undefined)
      found.open.push({ at: call.at, why: 'what is registered here is only known when the program runs' })
    else
      found.tools.push({
        ...tool,
        inputSchema: undefined,
        at: call.at,
        handler: undefined,
        idiom: site.idiom,
      })
  }
  return found
}

interface Occasion {
  readonly value: Expression | undefined
  readonly there: Around
  readonly said: Call
}

/** Lists one by one, and each turn of a loop with what is said in it. */
function occasions({ given, said }: Site, around: Around, program: Program): readonly Occasion[] {
  if (given.kind === 'list') return given.items.map((value) => ({ value, there: around, said }))
  const turns = turnsOf(given, around, program)
  if (turns === 'unknown') return [{ value: undefined, there: around, said }]
  if (turns) {
    return turns.map(({ read, there }) => ({
      value: read(given),
      there,
      said: {
        ...said,
        args: said.args.map((arg) => read(arg) ?? arg),
        keywords: said.keywords.map(({ name, value }) => ({ name, value: read(value) ?? value })),
      },
    }))
  }
  const meant = given.kind === 'name' ? meantBy(given, around, program) : undefined
  return meant?.kind === 'value' && meant.value.kind === 'list'
    ? meant.value.items.map((value) => ({ value, there: meant.around, said }))
    : [{ value: given, there: around, said }]
}

interface Site {
  readonly kind: 'tool' | 'prompt' | 'resource' | 'template'
  readonly given: Expression
  readonly said: Call
  readonly idiom: string
}

function siteOf(call: Call, around: Around, program: Program): Site | undefined {
  const { callee, args, keywords } = call
  const name = lastName(callee)
  if (callee.kind === 'call') {
    // `mcp.tool(name='x')(fn)`
    const kind = kindOf(callee.callee, callee, around, program)
    const [first] = args
    return kind && first && { kind, given: first, said: callee, idiom: `${lastName(callee.callee)}()()` }
  }
  if (ADDS.has(name) && callee.kind === 'member') {
    const given = args[0] ?? keywords.find((one) => one.name === 'fn')?.value
    const isMade = name === 'from_function' || given?.kind === 'call'
    if (!given || (name !== 'from_function' && isMade)) return undefined
    if (
      name === 'from_function'
        ? !/Tool|Prompt|Resource/.test(lastName(callee.of))
        : !isServer(callee.of, around, program)
    )
      return undefined
    const kind = /prompt/i.test(name + lastName(callee.of))
      ? 'prompt'
      : /resource/i.test(name + lastName(callee.of))
        ? 'resource'
        : 'tool'
    return { kind, given, said: call, idiom: name }
  }
  const [first] = args
  if (first && first.kind !== 'literal' && first.kind !== 'text') {
    const kind = kindOf(callee, call, around, program)
    const isFunction = kind && meantBy(first, around, program)?.kind === 'function'
    if (kind && (isFunction || turnsOf(first, around, program) !== undefined))
      return { kind, given: first, said: call, idiom: `${name}()` }
  }
  const tools = keywords.find((one) => one.name === 'tools')?.value
  if (tools && (name.endsWith('MCP') || name.endsWith('MCPServer')))
    return { kind: 'tool', given: tools, said: { ...call, args: [], keywords: [] }, idiom: 'tools=' }
  return undefined
}
