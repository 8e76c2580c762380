import { crc32, inflateRawSync } from 'node:zlib'
import { fail } from '../../core/error.ts'
import type { SourceTree } from '../tree.ts'
import { createGather } from './gather.ts'
import type { ArchiveLimits } from './limits.ts'
import { packedBytes, readZipDirectory, type ZipMember } from './zip-directory.ts'

const STORED = 0
const DEFLATED = 8
/** Deflate cannot do better than this; a directory that promises more lies. */
const BEST_RATIO = 1032
const LONGEST_TEXT = 8 * 1024 * 1024

/** A zip file, also as bundles and wheels are: only what its directory lists, as no two readers differ about that. */
export function readZip(bytes: Uint8Array, name: string, limits: ArchiveLimits): SourceTree {
  const directory = readZipDirectory(bytes)
  if (directory === undefined)
    return fail('archive/broken', { file: name, why: 'the list of its members is not there or damaged' })
  const gather = createGather(limits)
  for (const member of directory.members) {
    if (member.isFolder) continue
    const why = problemOf(member)
    if (why !== undefined) gather.leave(member.name, why)
    else if (gather.wants(member.name, member.unpacked)) {
      const content = contentOf(bytes, member)
      if (content instanceof Uint8Array) gather.take(member.name, content)
      else gather.leave(member.name, content.why)
    }
  }
  return gather.tree()
}

function problemOf({ isLink, isEncrypted, method, packed, unpacked }: ZipMember): string | undefined {
  if (isLink) return 'is a link'
  if (isEncrypted) return 'is encrypted'
  if (method !== STORED && method !== DEFLATED) return 'is packed in a way that is not read'
  return unpacked > packed * BEST_RATIO + 1024 ? 'says a size that cannot be' : undefined
}

function contentOf(bytes: Uint8Array, member: ZipMember): Uint8Array | { readonly why: string } {
  const packed = packedBytes(bytes, member)
  if (packed === undefined) return { why: 'is described in two ways that differ' }
  try {
    const content =
      member.method === STORED
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(member.unpacked, 1) })
    const isWhole = content.byteLength === member.unpacked && crc32(content) === member.checksum
    return isWhole ? content : { why: 'is not what the list of members says' }
  } catch {
    return { why: 'cannot be decompressed to what the list of members says' }
  }
}

/**
 * The texts of a zip one after the other, without keeping them: dumps of advisories hold hundreds of thousands. What cannot
 * be read comes as undefined.
 */
export function* zipTexts(
  bytes: Uint8Array,
  name: string,
  ending: string,
): Generator<string | undefined, void, undefined> {
  const directory = readZipDirectory(bytes)
  if (directory === undefined)
    fail('archive/broken', { file: name, why: 'the list of its members is not there or damaged' })
  for (const member of directory.members) {
    if (member.isFolder || !member.name.endsWith(ending)) continue
    const isFine = problemOf(member) === undefined && member.unpacked <= LONGEST_TEXT
    const content = isFine ? contentOf(bytes, member) : undefined
    yield content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined
  }
}
