import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { fail, FairleadError } from '../core/error.ts'

/** A file that was named, whole; not one that is larger than anything worth reading, nor a device. */
export function readBytes(path: string): Uint8Array {
  try {
    // Opening a pipe would wait for its writer.
    if (!statSync(path).isFile()) return fail('file/unreadable', { path })
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > MOST_BYTES) return fail('file/too-large', { path, limit: '512 MiB' })
      return contentOf(file, size)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof FairleadError) throw error
    return fail('file/unreadable', { path }, error)
  }
}

/** Up to the size it said: files of the kernel say none and may never end. */
function contentOf(file: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size)
  let done = 0
  while (done < size) {
    const read = readSync(file, bytes, done, size - done, done)
    if (read === 0) break
    done += read
  }
  return bytes.subarray(0, done)
}

const MOST_BYTES = 512 * 1024 * 1024
