import type { SourceTree } from '../tree.ts'
import { withoutComments } from './without-comments.ts'

/** A `package.json` or `tsconfig.json` in the tree: what names mean below its folder. */
export interface Project {
  /** With a slash at the end; empty for the top. */
  readonly folder: string
  readonly name: string | undefined
  /** Where the package's own name leads. */
  readonly main: readonly string[]
  /** `@/*` → `src/*`; stars as written. */
  readonly paths: readonly { readonly from: string; readonly to: readonly string[] }[]
  /** `#name` → file, of `imports`. */
  readonly imports: readonly { readonly from: string; readonly to: readonly string[] }[]
}

export function readProjects(tree: SourceTree): readonly Project[] {
  return tree.files.flatMap((file) => {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    const folder = file.path.slice(0, file.path.length - name.length)
    if (name === 'package.json') return packageOf(folder, parse(file.text()))
    return /^tsconfig(?:\.base)?\.json$/.test(name)
      ? pathsOf(folder, parse(withoutComments(file.text() ?? '')))
      : []
  })
}

function packageOf(folder: string, read: unknown): readonly Project[] {
  if (!isObject(read)) return []
  const name = typeof read['name'] === 'string' ? read['name'] : undefined
  const main = [...leaves(read['exports'], 0), ...leaves(read['main'], 0), ...leaves(read['module'], 0)]
  const imports = isObject(read['imports'])
    ? Object.entries(read['imports']).map(([from, to]) => ({ from, to: leaves(to, 0) }))
    : []
  return [{ folder, name, main, paths: [], imports }]
}

function pathsOf(folder: string, read: unknown): readonly Project[] {
  const options = isObject(read) && isObject(read['compilerOptions']) ? read['compilerOptions'] : undefined
  if (!options) return []
  const base = typeof options['baseUrl'] === 'string' ? options['baseUrl'] : '.'
  const paths = isObject(options['paths'])
    ? Object.entries(options['paths']).map(([from, to]) => ({
        from,
        to: leaves(to, 0).map((path) => `${base}/${path}`),
      }))
    : []
  const all = typeof options['baseUrl'] === 'string' ? [...paths, { from: '*', to: [`${base}/*`] }] : paths
  return [{ folder, name: undefined, main: [], paths: all, imports: [] }]
}

/** All strings in a value of `exports`, however its conditions are nested. */
function leaves(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value]
  if (depth > 6 || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((inside) => leaves(inside, depth + 1))
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
