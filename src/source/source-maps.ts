import { treeFile } from './archive/tree-file.ts'
import type { SourceTree, TreeFile } from './tree.ts'

const LARGEST = 32 * 1024 * 1024
const MOST = 5000

/** Sources that a compiler put into its maps, and the compiled files that need not be read for them. */
export function sourcesInMaps(tree: SourceTree): {
  readonly sources: readonly TreeFile[]
  readonly covered: ReadonlySet<string>
} {
  const there = new Set(tree.files.map(({ path }) => path))
  const sources = new Map<string, TreeFile>()
  const covered = new Set<string>()
  for (const file of tree.files) {
    const compiled = file.path.slice(0, -'.map'.length)
    if (!file.path.endsWith('js.map') || !there.has(compiled) || file.bytes > LARGEST) continue
    const map = parse(file.text())
    if (!map) continue
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1)
    const own = map.flatMap(({ path, content }) => {
      const at = joined(folder, path)
      return at.includes('node_modules/') || content === undefined ? [] : [[at, content] as const]
    })
    // A map that leaves out some of what was compiled cannot stand for it.
    if (own.length === 0 || own.length < map.filter(({ path }) => !path.includes('node_modules/')).length)
      continue
    covered.add(compiled)
    for (const [at, content] of own)
      if (!there.has(at) && sources.size < MOST)
        sources.set(at, treeFile(at, new TextEncoder().encode(content)))
  }
  return { sources: [...sources.values()], covered }
}

interface Mapped {
  readonly path: string
  readonly content: string | undefined
}

function parse(text: string | undefined): readonly Mapped[] | undefined {
  try {
    const read: unknown = text === undefined ? undefined : JSON.parse(text)
    if (typeof read !== 'object' || read === null) return undefined
    const { sources, sourcesContent, sourceRoot } = read as Readonly<Record<string, unknown>>
    if (!Array.isArray(sources) || !Array.isArray(sourcesContent)) return undefined
    const base =
      typeof sourceRoot === 'string' && sourceRoot !== '' ? `${sourceRoot.replace(/\/$/, '')}/` : ''
    return sources.map((path, index) => {
      const content: unknown = sourcesContent[index]
      return { path: base + String(path), content: typeof content === 'string' ? content : undefined }
    })
  } catch {
    return undefined
  }
}

/** Never above the top, whatever the map says. */
function joined(folder: string, path: string): string {
  const parts: string[] = []
  const bare = (path.split(/[?#]/, 1)[0] ?? '').replace(/^[a-z]{1,20}:\/\/\/?/, '')
  for (const part of `${bare.startsWith('/') ? '' : folder}${bare}`.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}
