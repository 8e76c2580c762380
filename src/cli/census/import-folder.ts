import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { importFile, knownFiles } from '../../census/run/import.ts'
import type { CensusSetting } from '../../census/run/setting.ts'
import { fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import { readBytes } from '../../source/read-bytes.ts'
import type { Context } from '../command.ts'

const MEBI = 1024 * 1024
const MOST_BYTES = 512 * MEBI

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
  if (left.length > 0) stderr.write(`Not read, since no registry knows them: ${plain(left.join(', '))}\n`)
  for (const one of known) {
    const at = one.folder === baseOf(root) ? root : join(root, one.folder)
    const readme = join(at, 'README.md')
    await importFile(
      setting,
      one,
      textOf(join(at, one.file), `${one.folder}/${one.file}`),
      statSync(readme, { throwIfNoEntry: false })?.isFile() === true
        ? textOf(readme, `${one.folder}/README.md`)
        : undefined,
    )
  }
}

function* filesIn(root: string, path: string): Generator<{ readonly folder: string; readonly file: string }> {
  for (const file of entriesOf(root, path)) if (file.isFile) yield { folder: baseOf(root), file: file.name }
  for (const folder of foldersIn(root, path))
    for (const file of entriesOf(join(root, folder), join(path, folder)))
      if (file.isFile) yield { folder, file: file.name }
}

const foldersIn = (root: string, path: string): readonly string[] =>
  entriesOf(root, path)
    .filter(({ isFolder }) => isFolder)
    .map(({ name }) => name)

interface Entry {
  readonly name: string
  readonly isFile: boolean
  readonly isFolder: boolean
}

/** What a link leads to counts as what it is; one that leads nowhere is nothing. */
function entriesOf(folder: string, path: string): readonly Entry[] {
  if (!existsSync(folder)) return fail('census/no-folder', { path })
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => {
        const found = statSync(join(folder, name), { throwIfNoEntry: false })
        return { name, isFile: found?.isFile() === true, isFolder: found?.isDirectory() === true }
      })
  } catch (error) {
    return fail('census/no-folder', { path }, error)
  }
}

const baseOf = (root: string): string => root.slice(root.lastIndexOf('/') + 1)

function textOf(at: string, path: string): string {
  const bytes = readBytes(at)
  try {
    const plain = path.endsWith('.gz')
      ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
      : Buffer.from(bytes)
    return plain.toString('utf8')
  } catch (error) {
    return fail('census/broken-archive', { path, most: String(MOST_BYTES / MEBI) }, error)
  }
}
