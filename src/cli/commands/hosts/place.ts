import { readDocument, type Position } from '../../../hosts/format/read-document.ts'
import type { HostFile } from '../../../hosts/found.ts'

/** Where a pointer stands in the files that were read; each is read again once at most. */
export function placeIn(files: readonly HostFile[]): (path: string, pointer: string) => Position | undefined {
  const known = new Map<string, ReturnType<typeof readDocument> | undefined>()
  return (path, pointer) => {
    if (!known.has(path)) {
      const file = files.find((one) => one.path === path && one.fault === undefined && one.text !== '')
      known.set(path, file === undefined ? undefined : readDocument(file.format, file.text))
    }
    const read = known.get(path)
    if (read === undefined || !read.ok) return undefined
    const { line, column } = read.locate(pointer)
    return { line, column }
  }
}
