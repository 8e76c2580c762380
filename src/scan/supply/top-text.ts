import type { SourceTree, TreeFile } from '../../source/tree.ts'

const MOST = 20_000_000

/** Text of one file of a tree, within reason. */
export function textOf(tree: SourceTree, path: string): string | undefined {
  const file = tree.files.find((one) => one.path === path)
  return file === undefined ? undefined : boundedText(file)
}

export function jsonOf(tree: SourceTree, path: string): unknown {
  const file = tree.files.find((one) => one.path === path)
  return file === undefined ? undefined : jsonIn(file)
}

export function jsonIn(file: TreeFile): unknown {
  const text = boundedText(file)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function boundedText(file: TreeFile): string | undefined {
  return file.bytes > MOST ? undefined : file.text()
}
