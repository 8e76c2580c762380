import { readFileSync, statSync } from 'node:fs'
import { fail, FairleadError } from '../core/error.ts'

/** A file that was named, whole; not one that is larger than anything worth reading, nor a device. */
export function readBytes(path: string): Uint8Array {
  try {
    const found = statSync(path)
    if (found.isFile() && found.size > MOST_BYTES) return fail('file/too-large', { path, limit: '512 MiB' })
    if (found.isFile()) return readFileSync(path)
  } catch (error) {
    if (error instanceof FairleadError) throw error
    return fail('file/unreadable', { path }, error)
  }
  return fail('file/unreadable', { path })
}

const MOST_BYTES = 512 * 1024 * 1024
