import type { Entry, EntrySource } from '../../entry.ts'
import type { Expression, Function } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { REQUEST } from '../../languages/python/request-class.ts'
import { reachOf } from '../reach.ts'
import { argumentsOf } from './arguments.ts'
import { lastName } from './constant.ts'
import { meantBy } from './resolve.ts'
import type { Around, Sites } from './sites.ts'

const VERBS = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'route',
  'api_route',
  'custom_route',
  'websocket',
])
const ADDS = new Set([
  'add_route',
  'add_api_route',
  'add_get',
  'add_post',
  'add_put',
  'add_delete',
  'add_url_rule',
])
const MADE = new Set(['Route', 'WebSocketRoute', 'APIRoute'])

/** Handlers of HTTP beside the protocol: Starlette, FastAPI, Flask, aiohttp, `@mcp.custom_route`. */
export function* routeEntries(sites: Sites, program: Program): Generator<Entry> {
  for (const { function: made, around } of sites.functions) {
    for (const decorator of made.decorators) {
      if (decorator.kind !== 'call' || decorator.callee.kind !== 'member') continue
      if (VERBS.has(decorator.callee.name) && isPath(decorator.args[0])) yield routed(made, around, program)
    }
  }
  for (const { function: made, around } of sites.functions) {
    const [first] = made.params
    if (first?.target.kind === 'name' && first.target.name === REQUEST) yield routed(made, around, program)
  }
  for (const { call, around } of sites.calls) {
    const name = lastName(call.callee)
    if (!(ADDS.has(name) && call.callee.kind === 'member') && !MADE.has(name)) continue
    const path = call.args.find(isPath)
    const given =
      call.keywords.find((one) => /^(?:endpoint|handler|view_func)$/.test(one.name))?.value ??
      call.args.at(-1)
    const meant = path && given && given !== path ? meantBy(given, around, program) : undefined
    if (meant?.kind === 'function') yield routed(meant.function, meant.around, program)
  }
}

function isPath(expression: Expression | undefined): boolean {
  const text = expression?.kind === 'text' ? expression.parts[0] : expression
  return text?.kind === 'literal' && typeof text.value === 'string' && /^\/|^$/.test(text.value)
}

function routed(made: Function, around: Around, program: Program): Entry {
  const { sources, restrained } = argumentsOf(made, 'http-body', around, program)
  const [first] = made.params
  const isRequest =
    first?.target.kind === 'name' &&
    (first.target.name === REQUEST || /^_?re?q(?:uest)?$/.test(first.target.name))
  const request: EntrySource = { kind: 'http-body', isObject: true, name: 'request' }
  return {
    tool: undefined,
    handler: made,
    module: around.module,
    sources: isRequest ? [request, ...sources.slice(1)] : sources,
    restrained,
    reach: reachOf(around.module.path),
  }
}
