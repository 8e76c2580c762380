import { lstatSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Machine } from './found.ts'

/** Whether another user than the owner and root may change the file, or a folder above it. */
export function isWritableByOthers(path: string, { root, os }: Pick<Machine, 'root' | 'os'>): boolean {
  // Access lists of Windows are not in the mode bits.
  if (os === 'win32' || process.platform === 'win32') return false
  const top = resolve(root)
  for (let at = resolve(path), isFile = true; ; at = dirname(at), isFile = false) {
    if (isLoose(at, isFile)) return true
    if (at === top || at === dirname(at)) return false
  }
}

function isLoose(path: string, isFile: boolean): boolean {
  try {
    const { mode, uid, gid } = isFile ? statSync(path) : lstatSync(path)
    // In a folder with the sticky bit others add files, but do not replace these.
    if (!isFile && (mode & 0o1000) !== 0) return false
    // A group of the owner's own number has nobody else in it.
    return (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && gid !== uid && gid !== 0)
  } catch {
    return false
  }
}
