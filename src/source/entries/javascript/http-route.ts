import type { EntrySource } from '../../entry.ts'
import type { Evaluator, MetCall } from '../../constant/evaluator.ts'
import { textIn, type Known } from '../../constant/known.ts'
import type { Entry } from '../../entry.ts'
import { functionIn } from './registered.ts'

/** Methods of express, fastify, hono, koa and their like that take a path and what answers. */
export const ROUTES: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'all',
  'createServer',
  'route',
])

type RouteEntry = Omit<Entry, 'reach'>

/** Side routes of a server are as reachable as its tools. */
export function readRoute({ name, on, args, module }: MetCall, _evaluator: Evaluator): readonly RouteEntry[] {
  const handlers = name === 'createServer' ? serverHandlers(args) : routeHandlers(name, on, args)
  return handlers.flatMap((handler): RouteEntry[] => {
    const known = functionIn(handler, 0)
    if (!known) return []
    const { params } = known.function
    // `(error, request, response, next)` of express has the request second.
    const sources: (EntrySource | undefined)[] = params.map(() => undefined)
    const index = params.length === 4 ? 1 : 0
    const target = params[index]?.target
    const called = target?.kind === 'name' ? target.name : 'request'
    if (params[index]) sources[index] = { kind: 'http-body', isObject: true, name: called }
    return [
      {
        tool: undefined,
        handler: known.function,
        module: known.scope.module ?? module,
        sources,
        restrained: NONE,
      },
    ]
  })
}

const NONE: ReadonlySet<string> = new Set()

function routeHandlers(name: string, on: Known | undefined, args: readonly Known[]): readonly Known[] {
  const [path, ...rest] = args
  if (!on || on.kind === 'object' || on.kind === 'list') return []
  if (name === 'route' && path?.kind === 'object') {
    const handler = path.members.get('handler')
    return handler && path.members.has('url') ? [handler] : []
  }
  const text = textIn(path)
  if (text === undefined || !(text.startsWith('/') || text === '*')) return []
  return rest.filter(({ kind }) => kind === 'function' || kind === 'outside')
}

/** `http.createServer((request, response) => …)`. */
function serverHandlers(args: readonly Known[]): readonly Known[] {
  return args.filter((arg) => arg.kind === 'function' && arg.function.params.length >= 2).slice(0, 1)
}
