import { defineInterface } from '../interface.ts'
import { findArtefact, readmeOf } from '../world/find.ts'

/** api.nuget.org: which versions there are, the README of one, its registration. Names in lower case. */
export default defineInterface({
  id: 'nuget',
  hosts: ['api.nuget.org'],
  answer({ path }, { world, origin }) {
    const [, flat, rest = ''] = /^\/v3-flatcontainer\/([^/]{1,300})\/(.{1,200})$/.exec(path) ?? []
    const [, registered] =
      /^\/v3\/registration5-[a-z0-9-]{1,20}\/([^/]{1,300})\/index\.json$/.exec(path) ?? []
    const name = flat ?? registered
    const found = name === undefined ? undefined : findArtefact(world, 'nuget', decodeURIComponent(name))
    if (found === undefined) return undefined
    const { version } = found.artefact
    if (registered !== undefined)
      return {
        json: {
          '@id': `${origin}${path}`,
          count: 1,
          items: [
            {
              count: 1,
              lower: version,
              upper: version,
              items: [
                {
                  catalogEntry: {
                    id: found.artefact.name,
                    version,
                    authors: found.server.owner,
                    description: found.server.description,
                    published: found.server.published,
                  },
                },
              ],
            },
          ],
        },
      }
    if (rest === 'index.json') return { json: { versions: [version] } }
    return rest === `${version}/readme`
      ? { text: readmeOf(world, found), headers: { 'content-type': 'text/markdown' } }
      : undefined
  },
})
