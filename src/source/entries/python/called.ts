import type { Entry } from '../../entry.ts'
import type { Expression } from '../../program.ts'
import type { Program } from '../../scope.ts'
import type { FoundEntries } from '../found.ts'
import { lastName } from './constant.ts'
import { kindOf } from './decorated.ts'
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
  for (const given of site.given) {
    for (const { value, there } of expanded(given, around, program)) {
      const meant = meantBy(value, there, program)
      if (meant?.kind === 'function') {
        const said = { call: site.said, around, idiom: site.idiom, at: call }
        found.entries.push(registered(site.kind, meant.function, meant.around, said, program))
        continue
      }
      const tool = described(site.kind, site.said, around, program, undefined)
      if (tool.name === undefined)
        found.open.push({ at: call.at, why: 'what is registered here is only known when the program runs' })
      else {
        found.tools.push({
          ...tool,
          inputSchema: undefined,
          at: call.at,
          handler: undefined,
          idiom: site.idiom,
        })
      }
    }
  }
  return found
}

interface Site {
  readonly kind: 'tool' | 'prompt' | 'resource' | 'template'
  readonly given: readonly Expression[]
  readonly said: Call
  readonly idiom: string
}

function siteOf(call: Call, around: Around, program: Program): Site | undefined {
  const { callee, args, keywords } = call
  const name = lastName(callee)
  if (callee.kind === 'call') {
    // `mcp.tool(name='x')(fn)`
    const kind = kindOf(callee.callee, callee, around, program)
    return kind && { kind, given: args.slice(0, 1), said: callee, idiom: `${lastName(callee.callee)}()()` }
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
    return { kind, given: [given], said: call, idiom: name }
  }
  const [first] = args
  if (first && first.kind !== 'literal' && first.kind !== 'text') {
    const kind = kindOf(callee, call, around, program)
    const isFunction = kind && meantBy(first, around, program)?.kind === 'function'
    if (kind && (isFunction || isLooped(first, around)))
      return { kind, given: [first], said: call, idiom: `${name}()` }
  }
  const tools = keywords.find((one) => one.name === 'tools')?.value
  if (tools && name.endsWith('MCP'))
    return { kind: 'tool', given: [tools], said: { ...call, args: [], keywords: [] }, idiom: 'tools=' }
  return undefined
}

function isLooped(expression: Expression, { loops }: Around): boolean {
  return expression.kind === 'name' && loops.some(({ target }) => namesOf(target).includes(expression.name))
}

/** Lists one by one, and names of a loop as what it runs over. */
function expanded(
  given: Expression,
  around: Around,
  program: Program,
): readonly { readonly value: Expression; readonly there: Around }[] {
  if (given.kind === 'list') return given.items.map((value) => ({ value, there: around }))
  if (given.kind !== 'name') return [{ value: given, there: around }]
  const loop = around.loops.findLast(({ target }) => namesOf(target).includes(given.name))
  if (!loop) {
    const meant = meantBy(given, around, program)
    const isList = meant?.kind === 'value' && meant.value.kind === 'list'
    return isList ? expanded(meant.value, meant.around, program) : [{ value: given, there: around }]
  }
  const { target } = loop
  const of = loop.of.kind === 'call' && loop.of.callee.kind === 'member' ? loop.of.callee.of : loop.of
  const meant = meantBy(of, around, program)
  if (meant?.kind !== 'value') return [{ value: given, there: around }]
  const place =
    target.kind === 'items'
      ? target.items.findIndex((item) => item?.kind === 'name' && item.name === given.name)
      : -1
  const { value, around: there } = meant
  if (value.kind === 'object') return value.members.map((member) => ({ value: member.value, there }))
  if (value.kind !== 'list') return [{ value: given, there: around }]
  return value.items.flatMap((item) => {
    const one = place >= 0 && item.kind === 'list' ? item.items[place] : item
    return one ? [{ value: one, there }] : []
  })
}

function namesOf(target: Around['loops'][number]['target']): readonly string[] {
  if (target.kind === 'name') return [target.name]
  return target.kind === 'items' ? target.items.flatMap((item) => (item ? namesOf(item) : [])) : []
}
