import type { ListedPackage } from '../listing.ts'

/** One version and no other: no tag such as `latest`, no range. */
export function isExactVersion(version: string | undefined): boolean {
  return version !== undefined && EXACT.test(version) && !OPEN.test(version)
}

const EXACT = /^v?\d[\w.+!-]{0,254}$/
const OPEN = /(?:^|\.)[xX*](?:\.|$)/

/** Can nobody put other bytes in its place: an image by digest, a bundle by its hash, the rest by an exact version? */
export function isPinned({ ecosystem, identifier, version, sha256 }: ListedPackage): boolean {
  if (ecosystem === 'oci') return DIGEST.test(identifier)
  return ecosystem === 'mcpb' ? sha256 !== undefined : isExactVersion(version)
}

const DIGEST = /@sha256:[0-9a-f]{64}$/i
