import type { SourceTree, TreeFile } from '../tree.ts'
import type { ArchiveLimits } from './limits.ts'
import { safePath } from './safe-path.ts'
import { treeFile } from './tree-file.ts'

/** Collects the members of an archive one by one, within limits; what it does not take is told. */
export interface Gather {
  /** Whether a plain file of that name and size will be taken, before anybody unpacks it; says why not in the tree. */
  readonly wants: (name: string, bytes: number) => boolean
  readonly take: (name: string, content: Uint8Array) => void
  readonly leave: (name: string, why: string) => void
  readonly tree: () => SourceTree
}

/** Names of what was left are kept up to a number: an archive can hold millions of odd ones. */
const MOST_LEFT = 1000

export function createGather(limits: ArchiveLimits): Gather {
  const files = new Map<string, TreeFile>()
  const left: { path: string; why: string }[] = []
  let total = 0
  let more = 0

  function leave(name: string, why: string): void {
    if (left.length < MOST_LEFT) left.push({ path: shown(name), why })
    else more++
  }

  return {
    leave,
    wants(name, bytes) {
      const safe = safePath(name)
      const why =
        'why' in safe
          ? safe.why
          : bytes > limits.fileBytes
            ? 'is too large'
            : files.size >= limits.files
              ? 'is one file too many'
              : total + bytes > limits.unpackedBytes
                ? 'is beyond the size that is read of one archive'
                : undefined
      if (why !== undefined) leave(name, why)
      return why === undefined
    },
    take(name, content) {
      const safe = safePath(name)
      if ('why' in safe) return
      // Which of two wins depends on who unpacks; the last one does mostly.
      if (files.has(safe.path)) leave(safe.path, 'is in the archive twice; the later one was read')
      total += content.byteLength
      files.set(safe.path, treeFile(safe.path, content))
    },
    tree() {
      const rest = more === 0 ? [] : [{ path: '', why: `${more} more were left` }]
      return { files: [...files.values()], left: [...left, ...rest] }
    },
  }
}

function shown(name: string): string {
  // eslint-disable-next-line no-control-regex
  return name.slice(0, 200).replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')
}
