import { type Answer, defineInterface, NOT_FOUND, type Scene } from '../interface.ts'
import { findArtefact, readmeOf } from '../world/find.ts'

/** pypi.org: the JSON of a project, or of one version of it. */
export default defineInterface({
  id: 'pypi',
  hosts: ['pypi.org'],
  answer({ path }, { world }) {
    const [, simple] = /^\/simple\/([^/]{1,300})\/$/.exec(path) ?? []
    if (simple !== undefined) return files(world, decodeURIComponent(simple))
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

/** The list of files of a project (PEP 691). */
function files(world: Scene['world'], name: string): Answer | undefined {
  const found = findArtefact(world, 'pypi', name)
  if (found === undefined) return undefined
  const { artefact } = found
  return {
    headers: { 'content-type': 'application/vnd.pypi.simple.v1+json' },
    json: {
      meta: { 'api-version': '1.3' },
      name: artefact.name,
      versions: [artefact.version],
      files: [
        {
          filename: `${artefact.name}-${artefact.version}.tar.gz`,
          url: `https://files.pythonhosted.org/packages/${artefact.name}-${artefact.version}.tar.gz`,
          hashes: { sha256: world.chance('sdist', artefact.name) },
          provenance: null,
        },
      ],
    },
  }
}
