import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail } from '../../core/error.ts'

/** Writes a file that is not there yet; whatever is there is never overwritten, even if it came a moment ago. */
export function writeNewFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    fail('file/unwritable', { path }, error)
  }
}
