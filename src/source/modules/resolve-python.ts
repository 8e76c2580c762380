import type { Module } from '../program.ts'

type Files = ReadonlyMap<string, Module>

/** `.names` counts dots up from the file's package; `package.names` is sought from the top, from `src`, and from the file's folders. */
export function resolvePython(path: string, from: string, files: Files): Module | undefined {
  const folders = path.split('/').slice(0, -1)
  const dots = /^\.*/.exec(from)?.[0].length ?? 0
  const parts = from
    .slice(dots)
    .split('.')
    .filter((part) => part !== '')
  if (dots > 0) {
    if (dots - 1 > folders.length) return undefined
    return fileAt([...folders.slice(0, folders.length - (dots - 1)), ...parts], files)
  }
  for (let depth = folders.length; depth >= 0; depth--) {
    const base = folders.slice(0, depth)
    const found = fileAt([...base, ...parts], files) ?? fileAt([...base, 'src', ...parts], files)
    if (found) return found
  }
  return undefined
}

function fileAt(parts: readonly string[], files: Files): Module | undefined {
  const path = parts.join('/')
  return files.get(`${path}.py`) ?? files.get(path === '' ? '__init__.py' : `${path}/__init__.py`)
}
