import { fail } from '../../core/error.ts'
import type { SourceTree } from '../tree.ts'
import { ARCHIVE_LIMITS, type ArchiveLimits } from './limits.ts'
import { readTar } from './read-tar.ts'
import { readZip } from './read-zip.ts'

/** Told by its first bytes, not by its name. */
export type ArchiveKind = 'tar' | 'zip'

export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'tar'
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip'
  return new TextDecoder('latin1').decode(bytes.subarray(257, 262)) === 'ustar' ? 'tar' : undefined
}

/** Files of an archive, never written anywhere. `name` is for messages. Fails when it is no archive, broken or a bomb. */
export async function readArchive(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<SourceTree> {
  if (bytes.byteLength > limits.packedBytes) return fail('archive/too-large', { file: name })
  const kind = archiveKind(bytes)
  if (kind === undefined) return fail('archive/unknown', { file: name })
  return kind === 'zip' ? readZip(bytes, name, limits) : readTar(bytes, name, limits)
}

/** npm packs everything into `package/`, GitHub and PyPI into `name-version/`: paths without that folder. */
export function withoutTopFolder(tree: SourceTree): SourceTree {
  const top = tree.files[0]?.path.split('/', 1)[0]
  const prefix = `${top ?? ''}/`
  if (top === undefined || !tree.files.every(({ path }) => path.startsWith(prefix))) return tree
  return {
    ...tree,
    files: tree.files.map((file) => ({ ...file, path: file.path.slice(prefix.length) })),
  }
}
