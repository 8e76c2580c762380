import { gunzipSync } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { fail } from '../../core/error.ts'
import type { SourceTree } from '../tree.ts'
import { createGather } from './gather.ts'
import type { ArchiveLimits } from './limits.ts'

/** Folders, links and what is left out are members as well. */
const MOST_PER_FILE = 4

/** A tar file, or a compressed one: how npm and PyPI ship sources. `name` is for messages. */
export async function readTar(bytes: Uint8Array, name: string, limits: ArchiveLimits): Promise<SourceTree> {
  const gather = createGather(limits)
  const reader = extract()
  reader.end(unpacked(bytes, name, limits))
  try {
    let count = 0
    for await (const entry of reader) {
      const { header } = entry
      if (++count > MOST_PER_FILE * limits.files) {
        gather.leave('', 'the rest: it has more members than are looked through')
        break
      }
      if (isWanted(header, gather)) {
        const chunks: Uint8Array[] = []
        for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk)
        gather.take(header.name, Buffer.concat(chunks))
      } else entry.resume()
    }
  } catch (error) {
    fail('archive/broken', { file: name, why: 'the list of its members breaks off or makes no sense' }, error)
  }
  return gather.tree()
}

function isWanted({ name, type, size }: Header, gather: ReturnType<typeof createGather>): boolean {
  if (type === 'directory') return false
  if (type === 'file' || type === 'contiguous-file') return gather.wants(name, size)
  gather.leave(name, type === 'link' || type === 'symlink' ? 'is a link' : 'is no plain file')
  return false
}

function unpacked(bytes: Uint8Array, name: string, limits: ArchiveLimits): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.unpackedBytes })
  } catch (error) {
    const isBomb = error instanceof RangeError
    return isBomb
      ? fail('archive/too-large', { file: name }, error)
      : fail('archive/broken', { file: name, why: 'it cannot be decompressed' }, error)
  }
}
