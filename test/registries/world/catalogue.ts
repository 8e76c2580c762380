import { imageOf } from './artefacts.ts'
import type { World } from './world.ts'

const MOST = 300

/** A git folder with a few servers in it, as Docker keeps its catalogue. */
export function catalogueTree(world: World): object {
  const tree = listed(world).flatMap((index) => {
    const { slug } = world.server(index)
    return ['server.yaml', 'tools.json'].map((file) => ({
      path: `servers/${slug}/${file}`,
      mode: '100644',
      type: 'blob',
      sha: world.chance(file, index).slice(0, 40),
    }))
  })
  return { sha: world.chance('catalogue', world.moment).slice(0, 40), tree, truncated: false }
}

export function catalogueFile(world: World, path: string): string | undefined {
  const [, slug = '', file] = /^servers\/([^/]{1,300})\/(server\.yaml|tools\.json)$/.exec(path) ?? []
  const index = world.names.indexOf(slug)
  if (index === undefined || !listed(world).includes(index)) return undefined
  const server = world.server(index)
  if (file === 'tools.json')
    return JSON.stringify(server.tools.map(({ name, description }) => ({ name, description, arguments: [] })))
  const { repository } = server
  return `name: ${slug}
image: mcp/${slug.toLowerCase()}${server.kind === 'image-not-pinned' ? '' : `@${imageOf(world, index, 'right').digest}`}
type: server
meta:
  category: devops
  tags:
    - ${world.names.subject(index)}
about:
  title: ${server.title}
  description: ${JSON.stringify(server.description)}
source:
  project: https://github.com/${repository?.owner ?? server.owner}/${repository?.name ?? slug}
  commit: ${world.chance('commit', index).slice(0, 40)}
config:
  secrets:
    - name: ${slug}.api_key
      env: ${server.settings[0]?.name ?? 'API_KEY'}
      example: YOUR_API_KEY
`
}

function listed({ size }: World): readonly number[] {
  return Array.from({ length: Math.min(MOST, Math.floor(size / 50)) }, (_, at) => at * 50)
}
