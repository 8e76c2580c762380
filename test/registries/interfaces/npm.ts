import { type Answer, defineInterface, listed, NOT_FOUND, numberOf, type Scene } from '../interface.ts'
import { findArtefact, provenName } from '../world/find.ts'
import type { MadeServer } from '../world/server.ts'
import type { Artefact } from '../world/artefacts.ts'

/** The registry of npm: packuments, single versions, search, downloads. */
export default defineInterface({
  id: 'npm',
  hosts: [],
  answer({ path, query }, { world }) {
    if (path === '/-/v1/search') return search(world, query)
    const [, name, version] =
      /^\/((?:@[^/%]{1,200}(?:\/|%2f))?[^/]{1,300})(?:\/([^/]{1,100}))?$/i.exec(path) ?? []
    if (name === undefined) return undefined
    const found = findArtefact(world, 'npm', decodeURIComponent(name))
    if (found === undefined) return { ...NOT_FOUND, json: { error: 'Not found' } }
    const document = packument(world, found.server, found.artefact)
    if (version === undefined) return { json: document }
    const wanted = version === 'latest' ? found.artefact.version : decodeURIComponent(version)
    const one = document.versions[wanted]
    return one === undefined ? { status: 404, json: `version not found: ${wanted}` } : { json: one }
  },
})

interface Packument {
  readonly versions: Readonly<Record<string, object>>
}

function packument(world: Scene['world'], server: MadeServer, artefact: Artefact): Packument {
  const { name } = artefact
  const people = [{ name: server.owner, email: `${server.owner}@example.com` }]
  const repository = repositoryOf(server)
  const mcpName = provenName(world, server, artefact)
  const numbers = server.versions.filter((one) => one <= artefact.version)
  const versions = Object.fromEntries(
    numbers.map((version) => [
      version,
      {
        name,
        version,
        description: server.description,
        ...(mcpName === undefined ? {} : { mcpName }),
        ...(repository === undefined ? {} : { repository }),
        license: 'MIT',
        bin: { [server.slug]: 'server.js' },
        dependencies: { '@modelcontextprotocol/sdk': '^1.20.0' },
        maintainers: people,
        _npmUser: people[0],
        dist: {
          shasum: world.chance('sha1', name, version).slice(0, 40),
          integrity: `sha512-${Buffer.from(world.chance('integrity', name, version).repeat(2), 'hex').toString('base64')}`,
          fileCount: 3,
          unpackedSize: 4_000,
        },
      },
    ]),
  )
  const document = {
    _id: name,
    name,
    description: server.description,
    'dist-tags': { latest: artefact.version },
    versions,
    time: {
      created: server.published,
      modified: server.updated,
      ...Object.fromEntries(numbers.map((version) => [version, server.published])),
    },
    maintainers: people,
    ...(repository === undefined ? {} : { repository }),
    license: 'MIT',
    keywords: ['mcp'],
    readme: `# ${server.title}\n\n${server.description}\n\n    npx -y ${name}\n`,
  }
  return document
}

function repositoryOf({ repository }: MadeServer): object | undefined {
  return (
    repository && { type: 'git', url: `git+https://github.com/${repository.owner}/${repository.name}.git` }
  )
}

/** Four of ten servers have a package there under their own name: those it lists, in their order. */
function search(world: Scene['world'], query: URLSearchParams): Answer {
  const size = Math.max(1, numberOf(query.get('size'), 20, 250))
  const from = numberOf(query.get('from'), 0, 10_000_000)
  const total = Math.floor(world.size / 10) * 4 + Math.min(world.size % 10, 4)
  const items: object[] = []
  for (let at = from; at < Math.min(from + size, total); at++) {
    const server = world.server(Math.floor(at / 4) * 10 + (at % 4))
    const artefact = server.artefacts.find(({ ecosystem }) => ecosystem === 'npm')
    if (artefact === undefined) continue
    const { repository } = server
    items.push({
      package: {
        name: artefact.name,
        version: artefact.version,
        description: server.description,
        keywords: ['mcp'],
        date: server.updated,
        links: {
          npm: `https://www.npmjs.com/package/${artefact.name}`,
          ...(repository && { repository: `https://github.com/${repository.owner}/${repository.name}` }),
        },
        publisher: { username: server.owner, email: `${server.owner}@example.com` },
        maintainers: [{ username: server.owner, email: `${server.owner}@example.com` }],
      },
      score: { final: 0.5, detail: { quality: 0.5, popularity: 0.1, maintenance: 0.3 } },
      searchScore: 1,
      downloads: { monthly: server.index % 900, weekly: server.index % 200 },
    })
  }
  const make = (objects: readonly unknown[]): unknown => ({
    objects,
    total,
    time: '2026-11-20T00:00:00.000Z',
  })
  return listed({ items, next: undefined, make })
}
