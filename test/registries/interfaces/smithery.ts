import { defineInterface, listed, numberOf } from '../interface.ts'
import type { MadeServer } from '../world/server.ts'

/** api.smithery.ai: pages by number, and the details of one. Knows every third server. */
export default defineInterface({
  id: 'smithery',
  hosts: ['api.smithery.ai', 'registry.smithery.ai'],
  answer({ path, query }, { world }) {
    const count = Math.ceil(world.size / 3)
    if (path === '/servers') {
      const size = Math.max(1, numberOf(query.get('pageSize'), 10, 100))
      const page = Math.max(1, numberOf(query.get('page'), 1, 1_000_000))
      const items: object[] = []
      for (let at = (page - 1) * size; at < Math.min(page * size, count); at++)
        items.push(briefly(world.server(at * 3)))
      const pagination = {
        currentPage: page,
        pageSize: size,
        totalPages: Math.ceil(count / size),
        totalCount: count,
      }
      return listed({ items, next: undefined, make: (servers) => ({ servers, pagination }) })
    }
    const name = decodeURIComponent(/^\/servers\/(.{1,400})$/.exec(path)?.[1] ?? '')
    const index = world.names.indexOf(name.slice(name.indexOf('/') + 1))
    if (index === undefined || index >= world.size || index % 3 !== 0) return undefined
    return { json: wholly(world.server(index)) }
  },
})

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
