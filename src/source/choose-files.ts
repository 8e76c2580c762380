import { isElsewhere } from './elsewhere.ts'
import type { FileRead } from './read-program.ts'
import type { SourceTree, TreeFile } from './tree.ts'
import { sourcesInMaps } from './source-maps.ts'

export interface Chosen {
  readonly files: readonly TreeFile[]
  readonly skipped: readonly FileRead[]
  readonly from: 'sources' | 'compiled' | 'nothing'
  /** Sources that were only in source maps. */
  readonly unpacked: readonly TreeFile[]
}

const SOURCE = /\.(?:[cm]?[jt]sx?|py)$/
const DECLARATION = /\.d\.[cm]?ts$/
const COMPILED = /\.[cm]?jsx?$/
const OUTPUT = /(?:^|\/)(?:dist|build|out|lib|bin|esm|cjs|output|\.next|\.smithery|\.output)\//

/** Which files say what the server does: what people wrote, or what a compiler left where that is all there is. */
export function chooseFiles(tree: SourceTree): Chosen {
  const all = tree.files.filter(({ path }) => SOURCE.test(path) && !DECLARATION.test(path))
  const there = new Set(all.map(({ path }) => path))
  const maps = sourcesInMaps(tree)
  const unpacked = maps.sources.filter(({ path }) => SOURCE.test(path) && !DECLARATION.test(path))
  const written = [...all.filter(({ path }) => isWritten(path)), ...unpacked]
  const stems = new Set(written.map(({ path }) => stemOf(path)))
  const hasSource = written.some(({ path }) => /\.(?:[cm]?tsx?)$/.test(path) && !isElsewhere(path))
  const skipped: FileRead[] = []
  const skip = (path: string, why: string): boolean => {
    skipped.push({ path, state: 'skipped', why })
    return false
  }
  const kept = all.filter(({ path }) => {
    if (maps.covered.has(path)) return skip(path, 'compiled: its source map has the sources, which are read')
    if (!COMPILED.test(path) || !OUTPUT.test(path)) return true
    if (hasSource && stems.has(stemOf(path))) return skip(path, 'compiled: its source is read')
    const twin = twinOf(path, there)
    if (twin !== undefined) return skip(path, `the same program as ${twin}, for another module system`)
    return true
  })
  const files = [...kept, ...unpacked]
  const from =
    files.length === 0 ? 'nothing' : files.some(({ path }) => !OUTPUT.test(path)) ? 'sources' : 'compiled'
  return { files, skipped, from, unpacked }
}

function isWritten(path: string): boolean {
  return !COMPILED.test(path) || !OUTPUT.test(path)
}

/** The path without folders of output or source and without its ending: what a file and its compiled form share. */
function stemOf(path: string): string {
  return path
    .replace(/\.[cm]?[jt]sx?$/, '')
    .split('/')
    .filter((part) => !/^(?:dist|build|out|lib|esm|cjs|src|source|output)$/.test(part))
    .join('/')
}

/** `a.cjs` beside `a.js`, `dist/cjs/a.js` beside `dist/esm/a.js`. */
function twinOf(path: string, all: ReadonlySet<string>): string | undefined {
  const bare = path.replace(/\.c?js$/, '')
  const tries = path.endsWith('.cjs') ? [`${bare}.js`, `${bare}.mjs`] : []
  if (/(?:^|\/)cjs\//.test(path)) tries.push(path.replace(/((?:^|\/))cjs\//, '$1esm/'))
  if (path.endsWith('.js')) tries.push(`${bare}.mjs`)
  if (tries.length === 0) return undefined
  return tries.find((other) => other !== path && all.has(other))
}
