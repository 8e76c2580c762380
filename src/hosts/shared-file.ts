import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Whether others get the file with the repository: it is in one, and no ignore file leaves it out. */
export function isSharedFile(path: string, project: string, root: string): boolean {
  const top = repositoryOf(resolve(project), resolve(root))
  if (top === undefined) return false
  const inside = relative(top, resolve(path)).replaceAll('\\', '/')
  return !ignoreLines(top, resolve(project)).some((line) => leavesOut(line, inside))
}

function repositoryOf(folder: string, root: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === root || at === dirname(at)) return undefined
  }
}

function ignoreLines(top: string, project: string): readonly string[] {
  return [...new Set([join(top, '.gitignore'), join(project, '.gitignore'), join(top, '.git/info/exclude')])]
    .flatMap((path) => {
      try {
        return readFileSync(path, 'utf8').slice(0, 200_000).split('\n')
      } catch {
        return []
      }
    })
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('!'))
}

/** Names, paths from the top and one star: what leaves out settings files in practice. */
function leavesOut(line: string, path: string): boolean {
  const pattern = line.replace(/^\*\*\//, '').replace(/\/(?:\*\*?)?$/, '')
  const parts = path.split('/')
  if (pattern.startsWith('/') || pattern.includes('/')) {
    const wanted = pattern.replace(/^\//, '').split('/')
    return wanted.length <= parts.length && wanted.every((part, index) => fits(parts[index] ?? '', part))
  }
  return parts.some((part) => fits(part, pattern))
}

function fits(name: string, pattern: string): boolean {
  const cut = pattern.indexOf('*')
  if (cut < 0) return name === pattern
  const [before, after] = [pattern.slice(0, cut), pattern.slice(cut + 1)]
  return (
    !after.includes('*') &&
    name.length >= before.length + after.length &&
    name.startsWith(before) &&
    name.endsWith(after)
  )
}
