import { type Answer, type Asked, defineInterface, type Scene } from '../interface.ts'
import { imageOf } from '../world/artefacts.ts'
import { findArtefact, type Found } from '../world/find.ts'

/** ghcr.io, as all registries of images are: a token for everybody, manifest, configuration. */
export default defineInterface({
  id: 'oci',
  hosts: ['ghcr.io', 'registry-1.docker.io', 'auth.docker.io'],
  answer(asked, { world, origin }) {
    const { path, query } = asked
    if (path === '/token')
      return { json: { token: `visitor ${query.get('scope') ?? ''}`.replaceAll(' ', '.'), expires_in: 300 } }
    const [, name, form, reference = ''] =
      /^\/v2\/(.{1,300})\/(manifests|blobs|tags)\/([^/]{1,200})$/.exec(path) ?? []
    if (name === undefined) return path === '/v2/' ? ask(asked, origin, '') : undefined
    if (asked.headers.authorization === undefined) return ask(asked, origin, name)
    const found = built(world, name) ?? findArtefact(world, 'oci', name)
    if (found === undefined)
      return { status: 404, json: { errors: [{ code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }] } }
    const { artefact, server } = found
    const image = imageOf(world, server.index, artefact.proof)
    if (form === 'tags') return { json: { name, tags: [artefact.version, 'latest'] } }
    if (form === 'blobs')
      return reference === image.configDigest
        ? raw(image.config, 'application/vnd.oci.image.config.v1+json', image.configDigest)
        : undefined
    return [image.digest, artefact.version, 'latest'].includes(reference)
      ? raw(image.manifest, 'application/vnd.oci.image.manifest.v1+json', image.digest)
      : undefined
  },
})

/** What Docker itself builds of the servers in its catalogue. */
function built(world: Scene['world'], name: string): Found | undefined {
  const slug = /^mcp\/([^/]{1,300})$/.exec(name)?.[1]
  const index = slug === undefined ? undefined : world.names.indexOf(slug)
  if (index === undefined || index >= world.size) return undefined
  const artefact = { ecosystem: 'oci', identifier: name, name, version: 'latest', proof: 'right' } as const
  return { server: world.server(index), artefact }
}

function ask(_: Asked, origin: string, name: string): Answer {
  return {
    status: 401,
    headers: {
      'www-authenticate': `Bearer realm="${origin}/token",service="fake",scope="repository:${name}:pull"`,
    },
    json: { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
  }
}

function raw(text: string, type: string, digest: string): Answer {
  return { text, headers: { 'content-type': type, 'docker-content-digest': digest } }
}
