import { posix } from 'node:path'
import type { SourceTree, TreeFile } from './tree.ts'

/**
 * The part of a tree that a program loads, from the file that is started: what its imports name by path, and what these
 * name in turn. Read off the text, not the program: whatever looks like an import of a file here counts as one.
 */
export function reachableFrom(tree: SourceTree, entry: string): SourceTree {
  const byPath = new Map(tree.files.map((file) => [file.path, file]))
  const first = byPath.get(entry)
  if (!first) return tree
  const reached = new Map<string, TreeFile>([[entry, first]])
  const waiting = [first]
  for (let file = waiting.pop(); file; file = waiting.pop())
    for (const path of importsOf(file)) {
      const found = candidates(path).find((candidate) => byPath.has(candidate))
      const next = found === undefined ? undefined : byPath.get(found)
      if (!next || reached.has(next.path)) continue
      reached.set(next.path, next)
      waiting.push(next)
    }
  // Manifests and settings of the compiler say how names are resolved.
  const beside = tree.files.filter(({ path }) => !SOURCE.test(path) && !path.includes('/'))
  return { files: [...reached.values(), ...beside], left: [] }
}

const SOURCE = /\.(?:[cm]?[jt]sx?|py)$/

function importsOf({ path, text }: TreeFile): readonly string[] {
  const folder = posix.dirname(path)
  const content = text() ?? ''
  if (!path.endsWith('.py'))
    return [...content.matchAll(/["'`](\.\.?\/[^"'`\n]{0,300})["'`]/g)].map(([, to = '']) =>
      posix.join(folder, to),
    )
  return [
    ...content.matchAll(
      /^[ \t]{0,40}(?:from|import)[ \t]{1,10}([.\w]{1,200})(?:[ \t]{1,10}import[ \t]{1,10}([\w, ]{1,300}))?/gm,
    ),
  ].flatMap(([, from = '', names = '']) => pythonPaths(folder, from, names))
}

/** `from .a import b` can mean the file `a`, or the file `b` in it; `from a import b` one beside, or at the top. */
function pythonPaths(folder: string, from: string, names: string): readonly string[] {
  const dots = /^\.*/.exec(from)?.[0].length ?? 0
  const inner = from
    .slice(dots)
    .split('.')
    .filter((part) => part !== '')
  const starts =
    dots > 0 ? [posix.join(folder, ...Array.from({ length: dots - 1 }, () => '..'))] : [folder, '.', 'src']
  const last = names.split(',').map((name) => name.trim().split(' ')[0] ?? '')
  return starts.flatMap((start) => {
    const whole = posix.join(start, ...inner)
    return [whole, ...last.filter((name) => name !== '').map((name) => posix.join(whole, name))]
  })
}

const ENDINGS = ['', '.ts', '.tsx', '.js', '.mjs', '.cjs', '.jsx', '.mts', '.cts', '.py']

function candidates(path: string): readonly string[] {
  const plain = path.replace(/^\.\//, '')
  // TypeScript is imported by the name of what it becomes.
  const stem = plain.replace(/\.([cm]?)jsx?$/, '')
  return [
    ...ENDINGS.map((ending) => plain + ending),
    ...(stem === plain ? [] : ['.ts', '.tsx', '.mts', '.cts'].map((ending) => stem + ending)),
    ...ENDINGS.slice(1).map((ending) => `${plain}/index${ending}`),
    `${plain}/__init__.py`,
  ]
}
