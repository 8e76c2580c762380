import { field, isObject, listField, stringField } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { blobWish, imageName, type ImageName, manifestWish } from '../image/image-name.ts'
import { parsed } from '../json-text.ts'
import { placeOf } from '../link/place.ts'
import { type AskMore, defineLookup, type Reply, type Unknown } from '../question.ts'
import { some } from '../snapshot/blank.ts'

/** `server`: label `io.modelcontextprotocol.server.name` of its configuration. */
export type ImageFact = { readonly exists: false } | { readonly exists: true; readonly server?: string }

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
    return kept === 'config' ? readConfig(reply) : readManifest(reply, image, kept === 'manifest')
  },
})

/** An index leads to one manifest for each platform: `isOfPlatform`. */
function readManifest(reply: Reply, image: ImageName, isOfPlatform: boolean): ImageFact | Unknown | AskMore {
  if (reply.status === 404)
    return isOfPlatform ? { unknown: 'an index that leads nowhere' } : { exists: false }
  const manifest = reply.status === 200 ? parsed(reply.text) : undefined
  if (manifest === undefined) return { unknown: `answered with status ${reply.status} and no manifest` }
  const images = listField(manifest, 'manifests').filter((one) => !isAttestation(one))
  if (images.length > 0 && !isOfPlatform) {
    const chosen =
      images.find((one) => field(field(one, 'platform'), 'architecture') === 'amd64') ?? images[0]
    const next = stringField(chosen, 'digest') ?? ''
    return DIGEST.test(next)
      ? { ask: manifestWish(image, next), keep: 'manifest' }
      : { unknown: 'an index without digests' }
  }
  const config = stringField(field(manifest, 'config'), 'digest') ?? ''
  return DIGEST.test(config)
    ? { ask: blobWish(image, config), keep: 'config' }
    : { unknown: 'a manifest without digests' }
}

function readConfig(reply: Reply): ImageFact | Unknown | AskMore {
  if (reply.status >= 300 && reply.status < 400 && reply.location !== undefined) {
    // Contents lie with a distributor, under an address that holds for minutes and needs no token.
    const place = placeOf(reply.location)
    return place ? { ask: place, keep: 'config' } : { unknown: 'contents at no address that is asked' }
  }
  const config = reply.status === 200 ? parsed(reply.text) : undefined
  if (!isObject(config)) return { unknown: `answered with status ${reply.status} and no configuration` }
  const label = field(field(field(config, 'config'), 'Labels'), 'io.modelcontextprotocol.server.name')
  return { exists: true, ...some('server', bounded().text(label, 300)) }
}

const isAttestation = (one: unknown): boolean =>
  field(field(one, 'annotations'), 'vnd.docker.reference.type') === 'attestation-manifest'

const DIGEST = /^sha256:[0-9a-f]{64}$/
