import { type Answer, defineInterface, NOT_FOUND, type Scene } from '../interface.ts'
import { type FoundRepository, holderOf, repositoryAt, repositoryWithId } from '../world/github.ts'
import { catalogueFile, catalogueTree } from '../world/catalogue.ts'

/** api.github.com: accounts, repositories (301 with a number where one moved), READMEs, the catalogue of Docker. */
export default defineInterface({
  id: 'github',
  hosts: ['api.github.com'],
  answer({ path, query, headers }, { world }) {
    const parts = path.slice(1).split('/').map(decodeURIComponent)
    const [area = '', owner = '', name = ''] = parts
    if (area === 'users' && parts.length === 2) return user(world, owner)
    if (area === 'orgs' && parts.length === 2) {
      const found = holderOf(world, owner)
      return found?.kind === 'Organization' ? user(world, owner) : undefined
    }
    if (area === 'repositories' && parts.length === 2)
      return repository(repositoryWithId(world, Number(owner)))
    if (area !== 'repos' || name === '') return undefined
    if (owner === 'docker' && name === 'mcp-registry') {
      if (parts[3] === 'git') return { json: catalogueTree(world) }
      const file = catalogueFile(world, parts.slice(4).join('/'))
      return file === undefined ? undefined : asFile(file, String(headers.accept))
    }
    const found = repositoryAt(world, owner, name)
    if (found === undefined) return NOT_FOUND
    if (found.isMoved)
      return {
        status: 301,
        headers: { location: `https://api.github.com/repositories/${found.id}` },
        json: { message: 'Moved Permanently', url: `https://api.github.com/repositories/${found.id}` },
      }
    if (parts[3] === 'readme') return asFile(readme(found), String(headers.accept))
    if (parts[3] === 'contents') return { json: contents(found, query.get('ref') ?? 'main') }
    return parts.length === 3 ? repository(found) : undefined
  },
})

function user(world: Scene['world'], login: string): Answer {
  const found = holderOf(world, login)
  if (found === undefined) return NOT_FOUND
  return {
    json: {
      login: found.login,
      id: found.id,
      type: found.kind,
      html_url: `https://github.com/${found.login}`,
      public_repos: 3,
      created_at: '2021-03-04T05:06:07Z',
      updated_at: '2026-03-04T05:06:07Z',
    },
  }
}

function repository(found: FoundRepository | undefined): Answer {
  if (found === undefined) return NOT_FOUND
  const { server, owner, name, id } = found
  const state = server.repository?.state
  const isFork = server.kind === 'clone'
  return {
    json: {
      id,
      name,
      full_name: `${owner}/${name}`,
      private: false,
      owner: { login: owner, id: 40_000_000 + server.index, type: 'User' },
      html_url: `https://github.com/${owner}/${name}`,
      description: server.description,
      fork: isFork,
      created_at: server.published,
      updated_at: server.updated,
      pushed_at: server.updated,
      size: state === 'empty' ? 0 : 120 + (server.index % 900),
      stargazers_count: server.index % 400,
      forks_count: server.index % 20,
      open_issues_count: server.index % 7,
      language: 'TypeScript',
      archived: state === 'archived',
      disabled: false,
      license: { key: 'mit', spdx_id: 'MIT', name: 'MIT License' },
      default_branch: 'main',
      topics: ['mcp'],
    },
  }
}

function readme({ server }: FoundRepository): string {
  const run = server.artefacts.find(({ ecosystem }) => ecosystem === 'npm')
  return `# ${server.title}\n\n${server.description}\n${run === undefined ? '' : `\n    npx -y ${run.name}\n`}`
}

/** As text to those who want it so, as Base64 within JSON to everybody else. */
function asFile(text: string, accept: string): Answer {
  if (/\braw\b/.test(accept))
    return { text, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' } }
  const content = Buffer.from(text).toString('base64')
  return { json: { type: 'file', encoding: 'base64', size: Buffer.byteLength(text), content } }
}

function contents({ server }: FoundRepository, branch: string): readonly object[] {
  const names = server.repository?.state === 'empty' ? [] : ['README.md', 'package.json', 'server.ts']
  return names.map((name) => ({ name, path: name, type: 'file', url: `?ref=${branch}` }))
}
