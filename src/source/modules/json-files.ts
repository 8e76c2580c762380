import type { JsonValue } from '../../core/value.ts'
import type { SourceTree } from '../tree.ts'

/** JSON files of the tree by their paths, each read when it is first asked for. */
export function jsonFilesOf({ files }: SourceTree): (path: string) => JsonValue | undefined {
  const byPath = new Map(files.filter(({ path }) => path.endsWith('.json')).map((file) => [file.path, file]))
  const known = new Map<string, JsonValue | undefined>()
  return (path) => {
    const file = byPath.get(path)
    if (!file || file.bytes > LARGEST) return undefined
    if (!known.has(path)) known.set(path, parsed(file.text()))
    return known.get(path)
  }
}

const LARGEST = 1_000_000

function parsed(text: string | undefined): JsonValue | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as JsonValue)
  } catch {
    return undefined
  }
}
