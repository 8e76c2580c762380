import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fail } from '../core/error.ts'
import { treeFile } from './archive/tree-file.ts'
import type { SourceTree, TreeFile } from './tree.ts'

export interface TreeLimits {
  readonly files: number
  readonly fileBytes: number
  readonly bytes: number
}

const MEBIBYTE = 1024 * 1024
export const TREE_LIMITS: TreeLimits = { files: 20_000, fileBytes: 16 * MEBIBYTE, bytes: 512 * MEBIBYTE }

/**
 * A folder as a tree: what `.gitignore` names too, for what is ignored may still be run. Links are not followed: what they lead to
 * inside is read at its own place, what they lead to outside is not ours to read.
 */
export function readTree(folder: string, limits: TreeLimits = TREE_LIMITS): SourceTree {
  const root = realOf(folder)
  const files: TreeFile[] = []
  const left: { readonly path: string; readonly why: string }[] = []
  let bytes = 0
  const walk = (path: string): void => {
    for (const name of namesIn(join(root, path), path, left)) {
      const inside = path === '' ? name : `${path}/${name}`
      const full = join(root, inside)
      const found = lstatSync(full, { throwIfNoEntry: false })
      if (!found) continue
      if (found.isSymbolicLink()) {
        if (leadsOut(root, full)) left.push({ path: inside, why: 'a link that leads out of the folder' })
      } else if (found.isDirectory()) {
        if (!PASSED_BY.has(name)) walk(inside)
      } else if (!found.isFile()) left.push({ path: inside, why: 'no ordinary file' })
      else if (found.size > limits.fileBytes) left.push({ path: inside, why: 'too large' })
      else if (files.length >= limits.files) left.push({ path: inside, why: 'too many files' })
      else if (bytes + found.size > limits.bytes) left.push({ path: inside, why: 'too much in all' })
      else {
        bytes += found.size
        files.push(fileOf(inside, full, found.size))
      }
      if (left.length > MOST_LEFT) return
    }
  }
  walk('')
  return { files, left: left.slice(0, MOST_LEFT) }
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch (error) {
    return fail('file/unreadable', { path: folder }, error)
  }
}

/** Other people's packages, history and caches. A target that lies in one of these is read nevertheless: it is the top. */
const PASSED_BY = new Set([
  'node_modules',
  '.git',
  '__pycache__',
  '.venv',
  'venv',
  '.tox',
  '.mypy_cache',
  '.yarn',
  '.pnpm-store',
])
const MOST_LEFT = 10_000

function namesIn(
  full: string,
  path: string,
  left: { readonly path: string; readonly why: string }[],
): readonly string[] {
  try {
    return readdirSync(full).toSorted()
  } catch {
    left.push({ path, why: 'cannot be opened' })
    return []
  }
}

function leadsOut(root: string, full: string): boolean {
  try {
    const to = relative(root, realpathSync(full))
    return to === '..' || to.startsWith(`..${sep}`)
  } catch {
    return false
  }
}

/** Read when first asked for: most of a tree is never looked at. */
function fileOf(path: string, full: string, bytes: number): TreeFile {
  let file: TreeFile | undefined
  const read = (): TreeFile => (file ??= treeFile(path, contentOf(full, bytes)))
  return { path, bytes, text: () => read().text(), raw: () => read().raw() }
}

/** A file that grew since it was counted is not read; that it is unreadable shows when its text is asked for. */
function contentOf(full: string, bytes: number): Uint8Array {
  try {
    return statSync(full).size > bytes ? UNREADABLE : readFileSync(full)
  } catch {
    return UNREADABLE
  }
}

/** No text: the zero byte. */
const UNREADABLE = new Uint8Array(1)
