import type { ImportedName, Module, Statement } from '../../program.ts'
import { boundNames } from './bound-names.ts'
import { findModule, folderOf, type PythonFiles } from './find-module.ts'

/**
 * Python modules as other languages know them: each exports what it binds, a package exports its submodules, and
 * `from a import *` says which names it means. A folder without `__init__` gets an empty one.
 */
export function linkPython(modules: readonly Module[]): {
  readonly modules: readonly Module[]
  readonly moduleOf: (module: Module, from: string) => Module | undefined
} {
  const known = new Map(modules.map((module) => [module.path, module]))
  const written = new Set(known.keys())
  const files: PythonFiles = { has: (path) => written.has(path), folders: foldersOf(modules) }
  for (const folder of files.folders) {
    const path = `${folder}__init__.py`
    if (folder !== '' && !known.has(path)) known.set(path, emptyModule(path))
  }
  const children = submodules([...known.keys()])
  const linked = new Map<string, Module>()
  for (const [path, module] of known)
    linked.set(path, linkOne(module, known, files, children.get(path) ?? []))
  return {
    modules: modules.map((module) => linked.get(module.path) ?? module),
    moduleOf: (module, from) => {
      const path = findModule(files, module.path, from)
      return path === undefined ? undefined : linked.get(path)
    },
  }
}

function emptyModule(path: string): Module {
  return { path, language: 'python', text: '', body: [], faults: 0 }
}

function foldersOf(modules: readonly Module[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const { path } of modules) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder.slice(0, -1))) {
      folders.add(folder)
      if (folder === '') break
    }
  }
  return folders
}

/** For each `__init__`, what lies beside it. */
function submodules(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const path of paths) {
    const isPackage = path.endsWith('/__init__.py')
    const own = isPackage ? folderOf(path).slice(0, -1) : path.replace(/\.py$/, '')
    const name = own.slice(own.lastIndexOf('/') + 1)
    const parent = `${folderOf(own)}__init__.py`
    if (parent === path || !/^[A-Za-z_]\w*$/.test(name) || name === '__init__') continue
    const siblings = found.get(parent)
    if (siblings) siblings.push(name)
    else found.set(parent, [name])
  }
  return found
}

function linkOne(
  module: Module,
  known: ReadonlyMap<string, Module>,
  files: PythonFiles,
  children: readonly string[],
): Module {
  const at = { file: module.path, start: 0, end: 0 }
  const named = module.body
    .map((statement) => withoutStar(statement, module.path, known, files, 0))
    .flatMap((statement) => withSubmodules(statement, module.path, known, files))
  const own = boundNames(named)
  const inside = children
    .filter((name) => !own.has(name))
    .map((name): Statement => ({
      kind: 'import',
      from: `.${name}`,
      names: [{ imported: '*', local: name }],
      at,
    }))
  const names = [...own, ...children.filter((name) => !own.has(name))]
  if (names.length === 0) return { ...module, body: named }
  const exported: Statement = {
    kind: 'export',
    names: names.map((name) => ({ exported: name, local: name, value: undefined })),
    from: undefined,
    at,
  }
  return { ...module, body: [...inside, ...named, exported] }
}

/** `from package import submodule` means the submodule, unless the package binds that name to something else. */
function withSubmodules(
  statement: Statement,
  path: string,
  known: ReadonlyMap<string, Module>,
  files: PythonFiles,
): readonly Statement[] {
  if (statement.kind !== 'import') return [statement]
  const target = known.get(findModule(files, path, statement.from) ?? '')
  if (!target?.path.endsWith('__init__.py')) return [statement]
  const bound = boundNames(target.body.filter((one) => !isFromItself(one, target.path, files)))
  const isModule = ({ imported }: ImportedName): boolean =>
    imported !== '*' && !bound.has(imported) && findModule(files, target.path, `.${imported}`) !== undefined
  const { from } = statement
  const inside = statement.names.filter(isModule).map(({ imported, local }): Statement => ({
    ...statement,
    from: from.endsWith('.') ? from + imported : `${from}.${imported}`,
    names: [{ imported: '*', local }],
  }))
  const rest = statement.names.filter((name) => !isModule(name))
  return rest.length > 0 || inside.length === 0 ? [{ ...statement, names: rest }, ...inside] : inside
}

function isFromItself(statement: Statement, path: string, files: PythonFiles): boolean {
  return statement.kind === 'import' && findModule(files, path, statement.from) === path
}

const DEEPEST = 5

function withoutStar(
  statement: Statement,
  path: string,
  known: ReadonlyMap<string, Module>,
  files: PythonFiles,
  depth: number,
): Statement {
  if (statement.kind !== 'import' || statement.names[0]?.local !== '*') return statement
  const target = known.get(findModule(files, path, statement.from) ?? '')
  if (!target || depth > DEEPEST) return { ...statement, names: [] }
  const body = target.body.map((one) => withoutStar(one, target.path, known, files, depth + 1))
  const names = [...boundNames(body)]
    .filter((name) => !name.startsWith('_'))
    .map((name): ImportedName => ({ imported: name, local: name }))
  return { ...statement, names }
}
