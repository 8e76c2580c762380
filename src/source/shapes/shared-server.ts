import type { Expression, Function, Module, Statement } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'
import type { CallSite, Shape, Sites } from './sites.ts'

/** One server that every request connects to a transport of its own: answers go to whoever came last. */
export function sharedServers(all: readonly Sites[]): readonly Shape[] {
  return all
    .flatMap(({ module, calls }): readonly Shape[] => {
      if (!TRANSPORT.test(module.text)) return []
      const servers = serversOf(module)
      if (servers.size === 0) return []
      const functions = new Map(
        module.body.flatMap((statement) => {
          const found = functionOf(statement)
          return found ? [found] : []
        }),
      )
      return calls.flatMap(({ call, name }): readonly Shape[] => {
        if (!ROUTES.has(name)) return []
        return call.args.flatMap((given) => {
          const handler =
            given.kind === 'function'
              ? given.function
              : given.kind === 'name'
                ? functions.get(given.name)
                : undefined
          const at = handler && connectedIn(handler, servers)
          return at
            ? [
                {
                  kind: 'shared-server',
                  at: at.at,
                  what: at.callee.kind === 'member' ? 'connect' : '',
                } as const,
              ]
            : []
        })
      })
    })
    .slice(0, 1)
}

const TRANSPORT = /\b(?:Node)?StreamableHTTPServerTransport\b|\bSSEServerTransport\b/
const ROUTES = new Set(['get', 'post', 'all', 'use', 'createServer', 'on', 'route', 'handle'])
const SERVERS = new Set(['McpServer', 'Server'])

/** Servers that are made once, with the module. */
function serversOf({ body }: Module): ReadonlySet<string> {
  return new Set(
    body.flatMap((statement) =>
      statement.kind === 'let' &&
      statement.target.kind === 'name' &&
      statement.value?.kind === 'call' &&
      statement.value.isNew &&
      SERVERS.has(lastName(statement.value.callee))
        ? [statement.target.name]
        : [],
    ),
  )
}

function functionOf(statement: Statement): readonly [string, Function] | undefined {
  if (statement.kind === 'function' && statement.function.name !== undefined)
    return [statement.function.name, statement.function]
  return statement.kind === 'let' && statement.target.kind === 'name' && statement.value?.kind === 'function'
    ? [statement.target.name, statement.value.function]
    : undefined
}

/** `server.connect(transport)`, with a transport that is made there. */
function connectedIn(handler: Function, servers: ReadonlySet<string>): CallSite | undefined {
  let connects: CallSite | undefined
  let makes = false
  const open: Part[] = [...handler.body]
  for (let part = open.pop(), left = 20_000; part && left > 0; part = open.pop(), left -= 1) {
    if ('kind' in part && part.kind === 'call') {
      if (part.isNew && TRANSPORT.test(lastName(part.callee))) makes = true
      const { callee } = part
      if (
        callee.kind === 'member' &&
        callee.name === 'connect' &&
        callee.of.kind === 'name' &&
        servers.has(callee.of.name)
      )
        connects = part
    }
    // A name that is given anew there is another.
    if ('kind' in part && part.kind === 'let' && part.target.kind === 'name' && servers.has(part.target.name))
      return undefined
    open.push(...partsOf(part))
  }
  return makes ? connects : undefined
}

const lastName = (value: Expression): string =>
  value.kind === 'name' || value.kind === 'member' ? value.name : ''
