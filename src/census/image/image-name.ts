import type { LookupWish } from '../question.ts'

export interface ImageName {
  /** Where manifests are asked for. */
  readonly base: string
  readonly name: string
  /** A tag, or a digest. */
  readonly reference: string
  readonly bearer?: LookupWish['bearer']
}

/** `ghcr.io/owner/name:tag`, `owner/name`, `name@sha256:…`. Undefined for what is no image. */
export function imageName(written: string): ImageName | undefined {
  const [, host, path, tag, digest] = IMAGE.exec(written) ?? []
  if (path === undefined || path.split('/').some((part) => !PART.test(part))) return undefined
  // Without a dot or a port, the first part is a name on Docker Hub.
  const isHub = host === undefined || HUB.has(host.toLowerCase())
  const name = isHub && !path.includes('/') ? `library/${path}` : path
  const place = isHub ? 'registry-1.docker.io' : host.toLowerCase()
  const bearer = (isHub ? BEARERS.get('docker.io') : BEARERS.get(place))?.(name)
  return {
    base: `${LOCAL.test(place) ? 'http' : 'https'}://${place}`,
    name,
    reference: digest ?? tag ?? 'latest',
    ...(bearer === undefined ? {} : { bearer }),
  }
}

/** Asks which parts an image has: by its tag, or by its digest. */
export function manifestWish({ base, name, bearer }: ImageName, reference: string): LookupWish {
  return {
    base,
    path: `/v2/${name}/manifests/${reference}`,
    accept: MANIFESTS,
    ...(bearer === undefined ? {} : { bearer }),
  }
}

/** Asks for its configuration, where the labels are. */
export function blobWish({ base, name, bearer }: ImageName, digest: string): LookupWish {
  return {
    base,
    path: `/v2/${name}/blobs/${digest}`,
    accept: CONFIGS,
    ...(bearer === undefined ? {} : { bearer }),
  }
}

/** What is cut short is no whole document, and is asked for again. */
const CONFIGS = 'application/vnd.oci.image.config.v1+json, application/json, application/octet-stream'
const IMAGE =
  /^(?:([a-z0-9.-]{1,253}\.[a-z0-9-]{1,63}(?::\d{1,5})?|localhost:\d{1,5})\/)?([a-z0-9][a-z0-9._/-]{0,254})(?::([\w][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/i
const PART = /^[a-z0-9][\w.-]{0,254}$/i
const HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])
const LOCAL = /^(?:127\.0\.0\.1|localhost):\d{1,5}$/
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

type Bearer = NonNullable<LookupWish['bearer']>
const pull = (name: string): string => encodeURIComponent(`repository:${name}:pull`)

/** Where everybody gets a token for reading, by registry; others are asked without. */
const BEARERS: ReadonlyMap<string, (name: string) => Bearer> = new Map<string, (name: string) => Bearer>([
  [
    'docker.io',
    (name) => ({
      base: 'https://auth.docker.io',
      path: `/token?service=registry.docker.io&scope=${pull(name)}`,
    }),
  ],
  ['ghcr.io', (name) => ({ base: 'https://ghcr.io', path: `/token?service=ghcr.io&scope=${pull(name)}` })],
  ['quay.io', (name) => ({ base: 'https://quay.io', path: `/v2/auth?service=quay.io&scope=${pull(name)}` })],
  ['gcr.io', (name) => ({ base: 'https://gcr.io', path: `/v2/token?service=gcr.io&scope=${pull(name)}` })],
  [
    'registry.gitlab.com',
    (name) => ({
      base: 'https://gitlab.com',
      path: `/jwt/auth?service=container_registry&scope=${pull(name)}`,
    }),
  ],
  [
    'public.ecr.aws',
    () => ({ base: 'https://public.ecr.aws', path: '/token/?service=public.ecr.aws&scope=aws' }),
  ],
])
