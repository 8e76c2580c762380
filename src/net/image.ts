import { createHash } from 'node:crypto'
import { fail } from '../core/error.ts'
import { field, isObject, listField, stringField, type JsonObject } from '../core/value.ts'
import { fetchBytes } from './fetch-bytes.ts'

/** What an image says of itself, without its layers: nothing of it is unpacked or run. */
export interface ImageManifest {
  /** Of what the reference points to today. */
  readonly digest: string
  readonly user: string
  readonly ports: readonly string[]
  readonly labels: JsonObject
  readonly created: string | undefined
}

const ACCEPTED = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')
const MEBIBYTE = 1024 * 1024

/** `name`: with its host, `ghcr.example/owner/name`; `wanted`: a tag or a digest. */
export async function readImage(name: string, wanted: string | undefined): Promise<ImageManifest> {
  const slash = name.indexOf('/')
  const host = name.slice(0, Math.max(slash, 0))
  // Engines put a host of their own before a name without one; Fairlead knows none.
  if (!/[.:]|^localhost$/.test(host)) return fail('image/no-host', { name })
  const scheme = /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(host) ? 'http' : 'https'
  const path = `${scheme}://${host}/v2/${name.slice(slash + 1)}`
  const reader = createReader(path)
  const first = await reader.json('manifests', wanted ?? 'latest')
  const children = listField(first.json, 'manifests')
  const chosen = children.find((one) => stringField(field(one, 'platform'), 'os') === 'linux') ?? children[0]
  const manifest =
    chosen === undefined
      ? first.json
      : (await reader.json('manifests', stringField(chosen, 'digest') ?? '')).json
  const config = await reader.json('blobs', stringField(field(manifest, 'config'), 'digest') ?? '')
  const run = field(config.json, 'config')
  const [labels, ports] = [field(run, 'Labels'), field(run, 'ExposedPorts')]
  return {
    digest: first.digest,
    user: stringField(run, 'User') ?? '',
    ports: isObject(ports) ? Object.keys(ports).slice(0, 100) : [],
    labels: isObject(labels) ? labels : {},
    created: stringField(config.json, 'created'),
  }
}

interface Reader {
  readonly json: (
    kind: 'manifests' | 'blobs',
    reference: string,
  ) => Promise<{ json: unknown; digest: string }>
}

function createReader(path: string): Reader {
  const { origin } = new URL(path)
  let token: string | undefined
  const ask = (url: string) =>
    fetchBytes(url, { headers: { accept: ACCEPTED }, token, mostBytes: 8 * MEBIBYTE, wallMs: 60_000 })
  return {
    async json(kind, reference) {
      if (!/^[\w.:+-]{1,200}$/.test(reference)) return fail('registry/unreadable', { url: origin })
      const url = `${path}/${kind}/${reference}`
      let { status, bytes, challenge } = await ask(url)
      if (status === 401 && token === undefined && challenge !== undefined) {
        token = await visitorToken(challenge)
        if (token !== undefined) ({ status, bytes, challenge } = await ask(url))
      }
      if (status !== 200) return fail('registry/refused', { url: origin, status: String(status) })
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      // What is asked for by its hash must have it.
      if (reference.startsWith('sha256:') && reference !== digest)
        return fail('registry/integrity', { name: path.slice(path.indexOf('/v2/') + 4) })
      return { json: parsed(bytes) ?? fail('registry/unreadable', { url: origin }), digest }
    },
  }
}

/** Registries give everybody a token to read what is public, and want it shown. */
async function visitorToken(challenge: string): Promise<string | undefined> {
  const parts = new Map(
    [...challenge.matchAll(/(\w{1,50})="([^"]{0,500})"/g)].map(([, name, value]) => [name, value]),
  )
  const realm = parts.get('realm')
  if (!challenge.startsWith('Bearer ') || realm === undefined || !URL.canParse(realm)) return undefined
  const url = new URL(realm)
  for (const name of ['service', 'scope']) url.searchParams.set(name, parts.get(name) ?? '')
  const wish = { headers: {}, token: undefined, mostBytes: MEBIBYTE, wallMs: 30_000 }
  const { status, bytes } = await fetchBytes(url.href, wish)
  const json = status === 200 ? parsed(bytes) : undefined
  return stringField(json, 'token') ?? stringField(json, 'access_token')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
