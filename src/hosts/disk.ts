import {
  lstatSync,
  openSync,
  closeSync,
  fstatSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { MOST_BYTES } from './format/branch.ts'
import type { Machine } from './found.ts'

/** Read-only sight of the folders of one machine; nothing outside them is seen, wherever links lead. */
export interface Disk {
  /** Paths that exist and match, in order of name. */
  readonly match: (pattern: string) => readonly string[]
  readonly isFile: (path: string) => boolean
  readonly isFolder: (path: string) => boolean
  readonly read: (path: string) => { readonly bytes: Uint8Array } | { readonly why: string }
}

export function diskOf({ root, home }: Machine): Disk {
  const roots = [root, home].map(realOf)
  const isInside = (path: string): boolean => {
    const real = realOf(path)
    return roots.some((one) => real === one || real.startsWith(one.endsWith(sep) ? one : one + sep))
  }
  const isOpen = resolve(root) === resolve('/')
  const isThere = createSight()
  return {
    match: (pattern) => matches(pattern, isThere, isOpen ? () => true : isInside),
    isFile: (path) => kindOf(path) === 'file' && (isOpen || isInside(path)),
    isFolder: (path) => kindOf(path) === 'folder' && (isOpen || isInside(path)),
    read: (path) =>
      isOpen || isInside(path) ? contentOf(path) : { why: 'a link that leads out of the folder given' },
  }
}

/** Of a folder with more entries, the first ones by name are looked at. */
const MOST_ENTRIES = 5000
/** Of one pattern. */
const MOST_MATCHES = 2000
const DEEPEST = 6

function matches(
  pattern: string,
  isThere: (path: string) => boolean,
  isInside: (folder: string) => boolean,
): readonly string[] {
  if (!pattern.includes('*')) return isThere(pattern) ? [pattern] : []
  const parts = pattern.split(/[\\/]/)
  const first = parts.findIndex((part) => part.includes('*'))
  const found: string[] = []
  const walk = (folder: string, rest: readonly string[], depth: number): void => {
    if (found.length >= MOST_MATCHES || depth > DEEPEST + parts.length) return
    const [part, ...others] = rest
    if (part === undefined) {
      found.push(folder)
      return
    }
    if (!part.includes('*')) {
      const next = join(folder, part)
      if (isThere(next)) walk(next, others, depth)
      return
    }
    if (!isThere(folder) || !isInside(folder)) return
    if (part === '**') walk(folder, others, depth)
    for (const name of namesIn(folder)) {
      const next = join(folder, name)
      if (part === '**') {
        // A link to a folder above would lead round for ever.
        if (name !== 'node_modules' && name !== '.git' && isPlainFolder(next) && depth < DEEPEST)
          walk(next, rest, depth + 1)
      } else if (fits(name, part)) walk(next, others, depth)
    }
  }
  walk(parts.slice(0, first).join(sep) || sep, parts.slice(first), 0)
  return [...new Set(found)]
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted().slice(0, MOST_ENTRIES)
  } catch {
    return []
  }
}

/** At most one star stands in a part. */
function fits(name: string, part: string): boolean {
  const [before = '', after = ''] = part.split('*', 2)
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)
}

/** Most places do not exist, and most of those lie in folders that do not: each folder is asked for once. */
function createSight(): (path: string) => boolean {
  const known = new Map<string, boolean>()
  const isFolderThere = (folder: string): boolean => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const above = dirname(folder)
    const isThere = (above === folder || isFolderThere(above)) && hasEntry(folder)
    known.set(folder, isThere)
    return isThere
  }
  return (path) => isFolderThere(dirname(path)) && hasEntry(path)
}

function hasEntry(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function isPlainFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}

function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  } catch {
    return undefined
  }
}

/** What a plain file holds, up to the bound and to the size it says: files of the kernel may never end. */
export function contentOf(path: string): { readonly bytes: Uint8Array } | { readonly why: string } {
  const kind = kindOf(path)
  if (kind === undefined) return { why: 'a link that leads nowhere, or a folder that may not be entered' }
  if (kind !== 'file') return { why: kind === 'folder' ? 'a folder, not a file' : 'not a plain file' }
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return { why: 'it may not be read by this user' }
  }
  try {
    const { size } = fstatSync(file)
    if (size > MOST_BYTES) return { why: 'larger than 32 MiB' }
    const bytes = Buffer.alloc(size)
    let done = 0
    while (done < size) {
      const read = readSync(file, bytes, done, size - done, done)
      if (read === 0) break
      done += read
    }
    return { bytes: bytes.subarray(0, done) }
  } catch {
    return { why: 'it could not be read' }
  } finally {
    closeSync(file)
  }
}

/** Of a path whose last parts need not exist. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realOf(above), path.slice(above.length))
  }
}
