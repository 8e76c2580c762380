import { field, isObject, listField, stringField, type JsonObject } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { blobWish, imageName, type ImageName, manifestWish } from '../image/image-name.ts'
import { placeOf } from '../link/place.ts'
import { type AskMore, defineLookup, type Reply, type Unknown } from '../question.ts'
import { parsed } from '../json-text.ts'
import { momentOf } from '../moment.ts'
import { some } from '../snapshot/blank.ts'

export type ImageFact =
  | { readonly exists: false }
  | {
      readonly exists: true
      /** Of what the tag names today. */
      readonly digest: string
      /** Label `io.modelcontextprotocol.server.name` of its configuration. */
      readonly server?: string
      /** Label `org.opencontainers.image.source`. */
      readonly source?: string
      readonly created?: string
      readonly platforms: number
      readonly hasAttestations: boolean
    }

export default defineLookup<ImageFact>({
  id: 'oci-image',
  title: 'What an image says of itself',
  why: 'Manifest and configuration are asked for as everybody may, never its layers. A registry that wants to be left alone has confirmed nothing (CVE-2026-45781).',
  origin: 'oci',
  // The largest answers a hundred of them in six hours to who has no account, then 429: those are unknown. A slower pace
  // would part the requests for one image.
  perSecond: 1,
  mostBytes: 4_000_000,
  wish(key) {
    const image = imageName(key)
    return image && manifestWish(image, image.reference)
  },
  read(reply, key, kept) {
    const image = imageName(key)
    if (!image) return { unknown: 'no image' }
    if (!isObject(kept)) return readManifest(reply, image, undefined)
    return kept['step'] === 'manifest' ? readManifest(reply, image, kept) : readConfig(reply, kept)
  },
})

function readManifest(
  reply: Reply,
  image: ImageName,
  before: JsonObject | undefined,
): ImageFact | Unknown | AskMore {
  if (reply.status === 404) return before ? { unknown: 'an index that leads nowhere' } : { exists: false }
  const manifest = reply.status === 200 ? parsed(reply.text) : undefined
  if (manifest === undefined)
    return { unknown: `answered with status ${String(reply.status)} and no manifest` }
  const digest = digestOf(reply)
  const listed = listField(manifest, 'manifests').slice(0, 200)
  const images = listed.filter((one) => !isAttestation(one))
  const facts = before ?? {
    digest,
    platforms: Math.max(1, images.length),
    hasAttestations: listed.some(isAttestation),
  }
  if (images.length > 0 && before === undefined) {
    const chosen =
      images.find((one) => field(field(one, 'platform'), 'architecture') === 'amd64') ?? images[0]
    const next = stringField(chosen, 'digest') ?? ''
    if (!DIGEST.test(next)) return { unknown: 'an index without digests' }
    return { ask: manifestWish(image, next), keep: { ...facts, step: 'manifest' } }
  }
  const config = stringField(field(manifest, 'config'), 'digest') ?? ''
  if (!DIGEST.test(config) || !DIGEST.test(stringField(facts, 'digest') ?? ''))
    return { unknown: 'a manifest without digests' }
  return { ask: blobWish(image, config), keep: { ...facts, step: 'config' } }
}

function readConfig(reply: Reply, kept: JsonObject): ImageFact | Unknown | AskMore {
  if (reply.status >= 300 && reply.status < 400 && reply.location !== undefined) {
    // Contents lie with a distributor, under an address that holds for minutes and needs no token.
    const place = placeOf(reply.location)
    return place ? { ask: place, keep: kept } : { unknown: 'contents at no address that is asked' }
  }
  const config = reply.status === 200 ? parsed(reply.text) : undefined
  if (!isObject(config))
    return { unknown: `answered with status ${String(reply.status)} and no configuration` }
  const labels = field(field(config, 'config'), 'Labels')
  const within = bounded()
  return {
    exists: true,
    digest: stringField(kept, 'digest') ?? '',
    ...some('server', within.text(field(labels, 'io.modelcontextprotocol.server.name'), 300)),
    ...some('source', within.text(field(labels, 'org.opencontainers.image.source'), 500)),
    ...some('created', momentOf(field(config, 'created'))),
    platforms: Number(kept['platforms']),
    hasAttestations: kept['hasAttestations'] === true,
  }
}

const isAttestation = (one: unknown): boolean =>
  field(field(one, 'annotations'), 'vnd.docker.reference.type') === 'attestation-manifest'

/** What the registry says it is; else of the bytes that came. */
function digestOf({ headers, bytes }: Reply): string {
  const said = headers['docker-content-digest'] ?? ''
  return DIGEST.test(said) ? said : bytes === undefined ? '' : `sha256:${bytes.sha256}`
}

const DIGEST = /^sha256:[0-9a-f]{64}$/
