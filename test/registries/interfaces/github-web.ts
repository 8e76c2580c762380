import { type Answer, defineInterface } from '../interface.ts'
import { bundleOf } from '../world/artefacts.ts'
import { holderOf, repositoryAt } from '../world/github.ts'

/** github.com: pages of accounts and repositories, by status and redirect alone, and files of releases. */
export default defineInterface({
  id: 'github-web',
  hosts: ['github.com', 'www.github.com'],
  answer({ path }, { world }) {
    const [owner = '', name = '', area, ...rest] = path.slice(1).split('/').map(decodeURIComponent)
    if (name === '') return holderOf(world, owner) === undefined ? undefined : page(owner)
    const found = repositoryAt(world, owner, name.replace(/\.git$/, ''))
    if (found === undefined) return undefined
    if (found.isMoved) {
      const more = area === undefined ? '' : `/${[area, ...rest].join('/')}`
      return {
        status: 301,
        headers: { location: `https://github.com/${found.owner}/${found.name}${more}` },
        text: '',
      }
    }
    if (area === 'releases' && rest[0] === 'download' && rest[2]?.endsWith('.mcpb') === true)
      return {
        bytes: bundleOf(world, found.server.index),
        headers: { 'content-type': 'application/octet-stream' },
      }
    return page(`${found.owner}/${found.name}`)
  },
})

function page(title: string): Answer {
  return {
    text: `<!doctype html><html><head><title>${title}</title></head><body>${title}</body></html>`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }
}
