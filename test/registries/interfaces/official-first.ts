import { type Answer, defineInterface, numberOf, type Scene } from '../interface.ts'
import type { Artefact } from '../world/artefacts.ts'
import type { MadeServer } from '../world/server.ts'

/** The official registry as it was at first, v0: pages by number, words with underscores, and a number of its own for each. */
export default defineInterface({
  id: 'official-first',
  hosts: [],
  answer({ path, query }, { world, origin }) {
    const id = /^\/v0\/servers\/([0-9a-f-]{36})$/.exec(path)?.[1]
    if (id !== undefined) return details(world, id)
    if (path !== '/v0/servers') return undefined
    const limit = Math.max(1, numberOf(query.get('limit'), 5_000, 5_000))
    const offset = numberOf(query.get('offset'), 0, 10_000_000)
    const end = Math.min(offset + limit, world.size)
    const servers: object[] = []
    for (let index = offset; index < end; index++) servers.push(briefly(world.server(index)))
    return {
      json: {
        servers,
        ...(end < world.size ? { next: `${origin}/v0/servers?limit=${limit}&offset=${end}` } : {}),
        total_count: world.size,
      },
    }
  },
})

const START = '00000000-0000-4000-8000-'

function details(world: Scene['world'], id: string): Answer | undefined {
  const index = id.startsWith(START) ? Number.parseInt(id.slice(START.length), 16) : Number.NaN
  if (!(index < world.size)) return { status: 404, json: { error: 'Server not found' } }
  const server = world.server(index)
  return {
    json: {
      ...briefly(server),
      ...(server.artefacts.length === 0
        ? {}
        : { packages: server.artefacts.flatMap((one) => packed(one, server)) }),
      ...(server.remote === undefined
        ? {}
        : { remotes: [{ transport_type: 'streamable', url: server.remote }] }),
    },
  }
}

function briefly({ index, name, description, repository, versions, published }: MadeServer): object {
  return {
    id: `${START}${index.toString(16).padStart(12, '0')}`,
    name,
    description,
    ...(repository === undefined
      ? {}
      : {
          repository: {
            url: `https://github.com/${repository.owner}/${repository.name}`,
            source: 'github',
            id: String(repository.id),
          },
        }),
    version_detail: { version: versions.at(-1), release_date: published, is_latest: true },
  }
}

/** It knew only some kinds. */
function packed(
  { ecosystem, name, version }: Artefact,
  { settings, argument }: MadeServer,
): readonly object[] {
  const kind = { npm: 'npm', pypi: 'pypi', oci: 'docker', mcpb: undefined, nuget: undefined }[ecosystem]
  if (kind === undefined) return []
  return [
    {
      registry_name: kind,
      name,
      version,
      environment_variables: settings.map((one) => ({ ...one, is_required: true, is_secret: true })),
      ...(argument === undefined
        ? {}
        : { package_arguments: [{ type: 'named', name: '--token', value: argument }] }),
    },
  ]
}
