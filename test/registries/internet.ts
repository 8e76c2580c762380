import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Interface } from './interface.ts'
import { INTERFACES } from './interfaces.ts'
import { createMischief } from './mischief.ts'
import { send } from './send.ts'
import type { TroubleWish } from './trouble.ts'
import type { Moment, World } from './world/world.ts'

/** Every host that the census asks, on this machine: each on a port of its own, so that each has patience of its own. */
export interface Internet {
  /** By id: `official`. What a table of origins is made of. */
  readonly origins: Readonly<Record<string, string>>
  /** By the name of the host whose place it takes: `github.com`. */
  readonly hosts: Readonly<Record<string, string>>
  /** How often each was asked, and how often each trouble came. */
  readonly counts: () => Readonly<Record<string, number>>
  readonly turnTo: (moment: Moment) => void
  readonly close: () => Promise<void>
}

export interface InternetSettings {
  readonly world: World
  readonly trouble?: readonly TroubleWish[]
  /** Ids; all of them where nothing is said. */
  readonly only?: readonly string[]
  /** The first port; the others follow it. Free ones where nothing is said. */
  readonly port?: number
  /** How long each answer takes, as of a host that is far away. */
  readonly delayMs?: number
  /** What robots.txt says, by id. None where nothing is said. */
  readonly robots?: Readonly<Record<string, string>>
}

export async function startInternet({
  world: first,
  trouble = [],
  only,
  port,
  robots = {},
  delayMs = 0,
}: InternetSettings): Promise<Internet> {
  let world = first
  const counts = new Map<string, number>()
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)
  const mischief = createMischief(first.seed, trouble, count)
  const chosen = INTERFACES.filter(({ id }) => only?.includes(id) ?? true)
  const servers: Server[] = []
  const origins: Record<string, string> = {}
  const hosts: Record<string, string> = {}
  for (const [place, one] of chosen.entries()) {
    const server = createServer((request, response) => {
      if (delayMs > 0) setTimeout(() => take(one, request, response), delayMs)
      else take(one, request, response)
    })
    server.keepAliveTimeout = 60_000
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port === undefined ? 0 : port + place, '127.0.0.1', resolve)
    })
    servers.push(server)
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    origins[one.id] = origin
    for (const host of one.hosts) hosts[host] = origin
  }
  return {
    origins,
    hosts,
    counts: () => Object.fromEntries(counts),
    turnTo(moment) {
      world = world.at(moment)
    },
    async close() {
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }

  function take(one: Interface, request: IncomingMessage, response: ServerResponse): void {
    const { method = 'GET', headers } = request
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
    if (path === '/robots.txt') {
      const text = robots[one.id]
      response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/plain' })
      response.end(text ?? '')
      return
    }
    if (path.startsWith('/__test/')) return steer(path, response)
    count(one.id)
    const asked = { method, path, query: new URLSearchParams(query), headers }
    const right = answered(one, asked)
    // What follows from the seed has not changed since, unless the moment has.
    const etag = `"${world.moment}-${one.id}-${Buffer.from(request.url ?? '')
      .toString('base64url')
      .slice(-120)}"`
    if (headers['if-none-match'] === etag && right.status === undefined) {
      count('not modified')
      response.writeHead(304, { etag })
      response.end()
      return
    }
    const answer = mischief(one.id, asked, right)
    send(response, method, {
      ...answer,
      headers: { ...(answer === right ? { etag } : {}), ...answer.headers },
    })
  }

  function answered(one: Interface, asked: Parameters<Interface['answer']>[0]): ReturnType<typeof notFound> {
    try {
      return one.answer(asked, { world, origin: origins[one.id] ?? '' }) ?? notFound()
    } catch (error) {
      // A mistake of the fake: told in a way that no test takes for trouble.
      return { status: 500, text: `the fake is broken: ${String(error)}` }
    }
  }

  /** For who runs it as a process of its own. */
  function steer(path: string, response: ServerResponse): void {
    if (path === '/__test/moment/1') world = world.at(1)
    if (path === '/__test/moment/0') world = world.at(0)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(Object.fromEntries(counts)))
  }
}

const notFound = (): NonNullable<ReturnType<Interface['answer']>> => ({
  status: 404,
  json: { message: 'Not Found' },
})
