import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { importFile, knownFiles } from '../../census/run/import.ts'
import type { CensusSetting } from '../../census/run/setting.ts'
import { fail } from '../../core/error.ts'
import { readBytes } from '../../source/read-bytes.ts'
import type { Context } from '../command.ts'

const MOST_BYTES = 512 * 1024 * 1024

/** Every snapshot in the folders of a folder, or in the folder itself. What is known by none is left alone, and said. */
export async function importFolder(
  setting: CensusSetting,
  path: string,
  { cwd, stderr }: Context,
): Promise<void> {
  const root = resolve(cwd, path)
  const known = knownFiles([...filesIn(root, path)], setting.registries)
  if (known.length === 0) fail('census/nothing', { path })
  const folders = new Set(known.map(({ folder }) => folder))
  const left = foldersIn(root, path).filter((folder) => !folders.has(folder))
  if (left.length > 0) stderr.write(`Not read, since no registry knows them: ${left.join(', ')}\n`)
  for (const one of known) {
    const at = one.folder === baseOf(root) ? root : join(root, one.folder)
    const readme = join(at, 'README.md')
    await importFile(
      setting,
      one,
      textOf(join(at, one.file)),
      existsSync(readme) ? textOf(readme) : undefined,
    )
  }
}

function* filesIn(root: string, path: string): Generator<{ readonly folder: string; readonly file: string }> {
  for (const file of entriesOf(root, path).filter((entry) => entry.isFile()))
    yield { folder: baseOf(root), file: file.name }
  for (const folder of foldersIn(root, path))
    for (const file of entriesOf(join(root, folder), path).filter((entry) => entry.isFile()))
      yield { folder, file: file.name }
}

const foldersIn = (root: string, path: string): readonly string[] =>
  entriesOf(root, path)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

function entriesOf(folder: string, path: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return fail('file/unreadable', { path }, error)
  }
}

const baseOf = (root: string): string => root.slice(root.lastIndexOf('/') + 1)

function textOf(path: string): string {
  const bytes = readBytes(path)
  try {
    const plain = path.endsWith('.gz')
      ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
      : Buffer.from(bytes)
    return plain.toString('utf8')
  } catch (error) {
    return fail('file/unreadable', { path }, error)
  }
}
