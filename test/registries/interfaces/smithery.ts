import { defineInterface, listed, numberOf, type Scene } from '../interface.ts'
import type { MadeServer } from '../world/server.ts'

/**
 * api.smithery.ai: pages by number, 500 servers at most for one question, and the details of one. Knows every third server.
 * A question of one letter finds every 36th of them.
 */
export default defineInterface({
  id: 'smithery',
  hosts: ['api.smithery.ai', 'registry.smithery.ai'],
  answer({ path, query }, { world }) {
    if (path === '/servers') {
      const chosen = chosenBy(query, world)
      const most = Math.min(chosen.count, numberOf(query.get('topK'), 500, 500))
      const size = Math.max(1, numberOf(query.get('pageSize'), 10, 100))
      const page = Math.max(1, numberOf(query.get('page'), 1, 1_000_000))
      const items: object[] = []
      for (let at = (page - 1) * size; at < Math.min(page * size, most); at++)
        items.push(briefly(world.server(chosen.at(at))))
      const pagination = {
        currentPage: page,
        pageSize: size,
        totalPages: Math.ceil(most / size),
        totalCount: chosen.count,
      }
      return listed({ items, next: undefined, make: (servers) => ({ servers, pagination }) })
    }
    const name = decodeURIComponent(/^\/servers\/(.{1,400})$/.exec(path)?.[1] ?? '')
    const index = world.names.indexOf(name.slice(name.indexOf('/') + 1))
    if (index === undefined || index >= world.size || index % 3 !== 0) return undefined
    return { json: wholly(world.server(index)) }
  },
})

interface Chosen {
  readonly count: number
  readonly at: (place: number) => number
}

function chosenBy(query: URLSearchParams, world: Scene['world']): Chosen {
  const count = Math.ceil(world.size / 3)
  const letter = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(query.get('q') || ' ')
  if (letter >= 0)
    return { count: Math.max(0, Math.ceil((count - letter) / 36)), at: (place) => 3 * (36 * place + letter) }
  const namespace = query.get('namespace')
  if (namespace === null) return { count, at: (place) => 3 * place }
  const account = world.names.accountOf(namespace)
  const first = account?.kind === 'shared' ? account.index * 3 : (account?.index ?? 0)
  const own = [first, first + 1, first + 2].filter(
    (index) => index < world.size && index % 3 === 0 && world.names.owner(index) === namespace,
  )
  return { count: own.length, at: (place) => own[place] ?? 0 }
}

function briefly(server: MadeServer): object {
  return {
    qualifiedName: `@${server.owner}/${server.slug}`,
    displayName: server.title,
    description: server.description,
    homepage: `https://smithery.ai/server/@${server.owner}/${server.slug}`,
    useCount: server.index % 500,
    verified: server.index % 20 === 0,
    remote: server.remote !== undefined,
    isDeployed: server.remote !== undefined,
    createdAt: server.published,
  }
}

function wholly(server: MadeServer): object {
  return {
    qualifiedName: `@${server.owner}/${server.slug}`,
    displayName: server.title,
    description: server.description,
    remote: server.remote !== undefined,
    iconUrl: null,
    deploymentUrl: server.remote ?? null,
    connections:
      server.remote === undefined
        ? [{ type: 'stdio', configSchema: { type: 'object', properties: {} }, published: true }]
        : [{ type: 'http', deploymentUrl: server.remote, configSchema: { type: 'object', properties: {} } }],
    security: { scanPassed: true },
    tools: server.tools.map(({ name, description }) => ({
      name,
      description,
      inputSchema: { type: 'object', properties: { place: { type: 'string' } } },
    })),
  }
}
