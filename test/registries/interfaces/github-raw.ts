import { type Answer, defineInterface, type Scene } from '../interface.ts'
import { catalogueFile } from '../world/catalogue.ts'
import { repositoryAt } from '../world/github.ts'

/** raw.githubusercontent.com: files of repositories; lists of servers that people keep in a README. */
export default defineInterface({
  id: 'github-raw',
  hosts: ['raw.githubusercontent.com'],
  answer({ path }, { world }) {
    const [owner = '', name = '', , ...rest] = path.slice(1).split('/').map(decodeURIComponent)
    const file = rest.join('/')
    if (owner === 'docker' && name === 'mcp-registry') return plain(catalogueFile(world, file))
    if (/awesome/.test(name) && file === 'README.md') return plain(list(world))
    const found = repositoryAt(world, owner, name)
    return found === undefined || found.isMoved || file !== 'README.md'
      ? undefined
      : plain(`# ${found.server.title}\n\n${found.server.description}\n`)
  },
})

const plain = (text: string | undefined): Answer | undefined =>
  text === undefined ? undefined : { text, headers: { 'content-type': 'text/plain; charset=utf-8' } }

/** The first servers that have a repository, as such lists have them. */
function list(world: Scene['world']): string {
  const lines: string[] = ['# Servers', '', '## All', '']
  for (let index = 0; index < Math.min(world.size, 400); index++) {
    const { repository, title, description } = world.server(index)
    if (repository !== undefined)
      lines.push(`- [${title}](https://github.com/${repository.owner}/${repository.name}) - ${description}`)
  }
  return `${lines.join('\n')}\n`
}
