import { defineInterface, NOT_FOUND } from '../interface.ts'
import { findArtefact, readmeOf } from '../world/find.ts'

/** pypi.org: the JSON of a project, or of one version of it. */
export default defineInterface({
  id: 'pypi',
  hosts: ['pypi.org'],
  answer({ path }, { world }) {
    const [, name, version] = /^\/pypi\/([^/]{1,300})(?:\/([^/]{1,100}))?\/json$/.exec(path) ?? []
    if (name === undefined) return undefined
    const found = findArtefact(world, 'pypi', decodeURIComponent(name))
    if (found === undefined || (version !== undefined && version !== found.artefact.version)) return NOT_FOUND
    const { server, artefact } = found
    const file = {
      filename: `${artefact.name}-${artefact.version}.tar.gz`,
      packagetype: 'sdist',
      upload_time_iso_8601: server.published,
      digests: { sha256: world.chance('sdist', artefact.name) },
      size: 4_000,
      yanked: false,
    }
    const { repository } = server
    return {
      json: {
        info: {
          name: artefact.name,
          version: artefact.version,
          summary: server.description,
          description: readmeOf(world, found),
          description_content_type: 'text/markdown',
          author: server.owner,
          author_email: `${server.owner}@example.com`,
          license: 'MIT',
          project_urls: repository && {
            Repository: `https://github.com/${repository.owner}/${repository.name}`,
          },
        },
        last_serial: 1_000_000 + server.index,
        ...(version === undefined ? { releases: { [artefact.version]: [file] } } : {}),
        urls: [file],
        vulnerabilities: [],
      },
    }
  },
})
