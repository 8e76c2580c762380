import { npmPackage } from '../../core/launch/package-spec.ts'
import type { PackageFacts } from '../../core/package.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import type { SourceTree } from '../../source/tree.ts'
import { advisoriesFor } from './advisory/match.ts'
import type { AdvisoryBook } from './advisory/row.ts'
import { LOCKFILES, type Locked } from './lockfile.ts'
import { jsonIn, textOf } from './top-text.ts'

const MOST = 10_000

/** Exact versions of what a package brings or locks; a range is not a version, and is never called vulnerable. */
export function dependenciesOf(
  tree: SourceTree,
  manifest: unknown,
  book: AdvisoryBook | undefined,
): PackageFacts['dependencies'] {
  const found = new Map<string, Locked>()
  for (const one of [...locked(tree), ...brought(tree), ...pinned(manifest)])
    if (found.size < MOST) found.set(`${one.ecosystem} ${one.name} ${one.version}`, one)
  return [...found.values()].map(({ ecosystem, name, version, isDev }) => {
    const named = { ecosystem, name, wanted: version, exact: version }
    const known = book === undefined ? [] : advisoriesFor(book, named)
    return { ...named, advisories: isDev === true ? known.filter(({ isMalware }) => isMalware) : known }
  })
}

/** A lockfile inside of a package that was published does not bind whoever installs it, but for a shrinkwrap. */
function locked(tree: SourceTree): Locked[] {
  return Object.entries(LOCKFILES).flatMap(([path, read]) => {
    const text = textOf(tree, path)
    return text === undefined ? [] : read(text)
  })
}

/** Bundles carry what they depend on. */
function brought(tree: SourceTree): Locked[] {
  return tree.files.flatMap((file): Locked[] => {
    if (!/(?:^|\/)node_modules\/(?:@[^/]{1,200}\/)?[^/@]{1,200}\/package\.json$/.test(file.path)) return []
    const json = jsonIn(file)
    const [name, version] = [stringField(json, 'name'), stringField(json, 'version')]
    return name === undefined || version === undefined ? [] : [{ ecosystem: 'npm', name, version }]
  })
}

function pinned(manifest: unknown): Locked[] {
  return ['dependencies', 'optionalDependencies'].flatMap((kind) => {
    const dependencies = field(manifest, kind)
    if (!isObject(dependencies)) return []
    return Object.entries(dependencies).flatMap(([name, wanted]): Locked[] => {
      const exact = typeof wanted === 'string' ? npmPackage(`${name}@${wanted}`)?.exact : undefined
      return exact === undefined ? [] : [{ ecosystem: 'npm', name, version: exact }]
    })
  })
}
