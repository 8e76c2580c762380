import type { Module } from '../program.ts'
import type { Project } from './projects.ts'

type Files = ReadonlyMap<string, Module>

/** As compilers and bundlers look: `./a.js` may be `a.ts`, a folder is its `index`, `@/a` is what `tsconfig.json` says. */
export function resolveJavascript(
  path: string,
  from: string,
  files: Files,
  projects: readonly Project[],
): Module | undefined {
  if (from.startsWith('node:')) return undefined
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  if (from.startsWith('.')) return fileAt(joined(folder, from), files)
  // Projects nearest to the file first.
  const around = projects
    .filter((project) => path.startsWith(project.folder))
    .sort((one, two) => two.folder.length - one.folder.length)
  for (const project of around) {
    for (const rule of from.startsWith('#') ? project.imports : project.paths)
      for (const to of meant(rule, from)) {
        const found = fileAt(joined(project.folder, to), files)
        if (found) return found
      }
    if (from.startsWith('#')) continue
  }
  return workspace(from, files, projects)
}

/** Another package of the same tree, by its name. */
function workspace(from: string, files: Files, projects: readonly Project[]): Module | undefined {
  for (const { name, folder, main } of projects) {
    if (name === undefined || (from !== name && !from.startsWith(`${name}/`))) continue
    const inside = from.slice(name.length + 1)
    const tries =
      inside === ''
        ? ['src/index', ...main, 'index', 'dist/index']
        : [inside, `src/${inside}`, `dist/${inside}`]
    for (const to of tries) {
      const found = fileAt(joined(folder, to), files)
      if (found) return found
    }
  }
  return undefined
}

function meant(rule: Project['paths'][number], from: string): readonly string[] {
  const star = rule.from.indexOf('*')
  if (star < 0) return rule.from === from ? rule.to : []
  const before = rule.from.slice(0, star)
  const after = rule.from.slice(star + 1)
  if (!from.startsWith(before) || !from.endsWith(after) || from.length < before.length + after.length)
    return []
  const stood = from.slice(before.length, from.length - after.length)
  return rule.to.map((to) => to.replace('*', () => stood))
}

function joined(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}${path}`.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}

function fileAt(path: string, files: Files): Module | undefined {
  for (const candidate of candidates(path)) {
    const found = files.get(candidate)
    if (found) return found
  }
  return undefined
}

const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']

function* candidates(path: string): Generator<string> {
  // The source of a compiled file before the file itself, where both are there.
  const written = /\.([cm]?)js(x?)$/.exec(path)
  if (written) {
    const bare = path.slice(0, written.index)
    yield `${bare}.${written[1]}ts${written[2]}`
    yield `${bare}.tsx`
  }
  yield path
  for (const ending of ENDINGS) yield path + ending
  for (const ending of ENDINGS) yield path === '' ? `index${ending}` : `${path}/index${ending}`
}
