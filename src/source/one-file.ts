import { basename } from 'node:path'
import { treeFile } from './archive/tree-file.ts'
import { readBytes } from './read-bytes.ts'
import type { SourceTree } from './tree.ts'

/** A file that was named by itself, as a tree. */
export function oneFile(path: string): SourceTree {
  return { files: [treeFile(basename(path), readBytes(path))], left: [] }
}
