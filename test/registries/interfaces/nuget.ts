import { defineInterface } from '../interface.ts'
import { findArtefact, readmeOf } from '../world/find.ts'

/** api.nuget.org: which versions there are, and the README of one. Names in lower case. */
export default defineInterface({
  id: 'nuget',
  hosts: ['api.nuget.org'],
  answer({ path }, { world }) {
    const [, name, rest = ''] = /^\/v3-flatcontainer\/([^/]{1,300})\/(.{1,200})$/.exec(path) ?? []
    const found = name === undefined ? undefined : findArtefact(world, 'nuget', decodeURIComponent(name))
    if (found === undefined) return undefined
    const { version } = found.artefact
    if (rest === 'index.json') return { json: { versions: [version] } }
    return rest === `${version}/readme`
      ? { text: readmeOf(world, found), headers: { 'content-type': 'text/markdown' } }
      : undefined
  },
})
