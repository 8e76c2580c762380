import { createHash } from 'node:crypto'
import { field, stringField } from '../../core/value.ts'
import type { SourceTree, TreeFile } from '../../source/tree.ts'
import { jsonIn, jsonOf } from './top-text.ts'

export interface TreeComparison {
  /** Files of the package that the repository does not hold, or holds otherwise. */
  readonly differs: readonly string[]
  /** What compilers and packers wrote, which nobody can find in a repository: not compared. */
  readonly built: number
  readonly compared: number
}

const BUILT =
  /^(?:dist|build|lib|libs|out|output|esm|cjs|umd|types|bundle|generated|target|node_modules|prebuilds)\//
const BUILT_FILE =
  /\.(?:map|d\.[cm]?ts|min\.js|tsbuildinfo|pyc)$|(?:^|\/)(?:\.package-lock\.json|npm-shrinkwrap\.json)$/
const TEXTS = /(?:^|\/)(?:readme|licen[sc]e|changelog|notice|authors|copying)(?:\.[a-z]{1,10})?$/i

/** A package beside the repository it is said to come from; in one of many packages, its own folder is found by its name. */
export function compareTrees(archive: SourceTree, repository: SourceTree): TreeComparison {
  const name = stringField(jsonOf(archive, 'package.json'), 'name')
  const prefix = folderOf(repository, name)
  const theirs = new Map(repository.files.map((file) => [file.path, file]))
  // What the repository itself keeps in a folder of that name is source.
  const isBuilt = (path: string): boolean =>
    (BUILT.test(path) || BUILT_FILE.test(path)) && !theirs.has(prefix + path)
  const looked = archive.files.filter(({ path }) => !isBuilt(path) && !TEXTS.test(path))
  const differs = looked.filter(
    (file) => !isSame(file, theirs.get(prefix + file.path) ?? theirs.get(file.path)),
  )
  const built = archive.files.filter(({ path }) => isBuilt(path)).length
  return { differs: differs.map(({ path }) => path), built, compared: looked.length }
}

function folderOf({ files }: SourceTree, name: string | undefined): string {
  const own = files.find(
    (file) =>
      /(?:^|\/)package\.json$/.test(file.path) &&
      !file.path.includes('node_modules/') &&
      stringField(jsonIn(file), 'name') === name,
  )
  return own === undefined ? '' : own.path.slice(0, -'package.json'.length)
}

function isSame(mine: TreeFile, theirs: TreeFile | undefined): boolean {
  if (theirs === undefined) return false
  if (mine.path === 'package.json') return sameManifest(jsonIn(mine), jsonIn(theirs))
  const [one, other] = [mine.text(), theirs.text()]
  if (one !== undefined && other !== undefined) return plain(one) === plain(other)
  return digest(mine) === digest(theirs)
}

/** Publishing rewrites manifests; what they run and bring must stay. `workspace:` is replaced by a version. */
function sameManifest(mine: unknown, theirs: unknown): boolean {
  const own = (manifest: unknown): string =>
    JSON.stringify(
      ['preinstall', 'install', 'postinstall'].map((event) => field(field(manifest, 'scripts'), event)),
    )
  const names = (manifest: unknown): string =>
    JSON.stringify(Object.keys(field(manifest, 'dependencies') ?? {}).sort())
  const bins = (manifest: unknown): string =>
    JSON.stringify(field(manifest, 'bin') ?? null).replaceAll('"./', '"')
  return own(mine) === own(theirs) && names(mine) === names(theirs) && bins(mine) === bins(theirs)
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

function digest({ raw }: TreeFile): string {
  return createHash('sha256').update(raw()).digest('hex')
}
