import { defineInterface, listed, numberOf } from '../interface.ts'
import type { MadeServer } from '../world/server.ts'

/** glama.ai/api/mcp/v1: a cursor, tools and settings. Knows the first half of those with a repository. */
export default defineInterface({
  id: 'glama',
  hosts: ['glama.ai'],
  answer({ path, query }, { world }) {
    if (path !== '/api/mcp/v1/servers') return undefined
    const count = Math.ceil(world.size / 2)
    const size = Math.max(1, numberOf(query.get('first'), 10, 100))
    const after = query.get('after')
    const from = after === null ? 0 : Number(Buffer.from(after, 'base64url').toString('latin1')) + 1
    if (!Number.isInteger(from)) return { status: 400, json: { error: 'invalid cursor' } }
    const items: object[] = []
    const end = Math.min(from + size, count)
    for (let at = from; at < end; at++) {
      const server = world.server(at)
      if (server.repository !== undefined) items.push(said(server))
    }
    const next = end < count ? Buffer.from(String(end - 1)).toString('base64url') : undefined
    return listed({
      items,
      next,
      make: (servers, cursor) => ({
        pageInfo: {
          endCursor: cursor ?? null,
          hasNextPage: cursor !== undefined,
          hasPreviousPage: after !== null,
          startCursor: after,
        },
        servers,
      }),
    })
  },
})

function said(server: MadeServer): object {
  const { owner, slug, repository } = server
  return {
    id: `g${server.index}`,
    namespace: owner,
    slug,
    name: server.title,
    description: server.description,
    attributes: server.remote === undefined ? ['hosting:local-only'] : ['hosting:remote-capable'],
    ...(repository === undefined
      ? {}
      : { repository: { url: `https://github.com/${repository.owner}/${repository.name}` } }),
    spdxLicense: { name: 'MIT License', url: 'https://spdx.org/licenses/MIT.json' },
    environmentVariablesJsonSchema: {
      type: 'object',
      properties: Object.fromEntries(
        server.settings.map(({ name, value }) => [
          name,
          { type: 'string', ...(value && { default: value }) },
        ]),
      ),
      required: server.settings.map(({ name }) => name),
    },
    tools: server.tools.map(({ name, description }) => ({
      name,
      description,
      inputSchema: { type: 'object' },
    })),
    url: `https://glama.ai/mcp/servers/g${server.index}`,
  }
}
