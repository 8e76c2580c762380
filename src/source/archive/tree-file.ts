import type { TreeFile } from '../tree.ts'

export function treeFile(path: string, content: Uint8Array): TreeFile {
  let text: string | undefined
  let isDecoded = false
  return {
    path,
    bytes: content.byteLength,
    raw: () => content,
    text: () => {
      if (!isDecoded) text = decoded(content)
      isDecoded = true
      return text
    },
  }
}

function decoded(content: Uint8Array): string | undefined {
  if (content.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}
