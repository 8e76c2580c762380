import { isArray, isObject, type JsonValue } from '../../core/value.ts'
import type { Branch } from '../format/branch.ts'
import { jsoncTree } from '../jsonc.ts'
import { childOf } from './edit.ts'
import { skipRemarks } from './flow-list.ts'

/** A value of a JSON text with where it stands. */
export interface JsonNode {
  readonly start: number
  readonly end: number
  readonly value: JsonValue
  /** Of an object: with where the key starts. */
  readonly members: readonly { readonly key: string; readonly start: number; readonly node: JsonNode }[]
  readonly items: readonly JsonNode[]
}

/** Undefined where there is no such value. */
export type FindNode = (path: readonly string[]) => JsonNode | undefined

/** Reads the text once. Nothing is found where a key stands twice: hosts may differ on which of them counts. */
export function jsonNodes(text: string): FindNode {
  const { value, root, flaws } = jsoncTree(text, false)
  if (flaws.some(({ kind }) => kind === 'duplicate-key')) return () => undefined
  return (path) => {
    let [here, branch]: [JsonValue | undefined, Branch | undefined] = [value, root]
    for (const step of path) {
      here = childOf(here, step)
      branch = branch?.parts.get(step)
    }
    return here === undefined || branch === undefined ? undefined : nodeOf(text, here, branch)
  }
}

function nodeOf(text: string, value: JsonValue, { start, end, parts }: Branch): JsonNode {
  if (isArray(value)) {
    const items = value.map((item, index) => nodeOf(text, item, parts.get(String(index))!))
    return { start, end, value, members: [], items }
  }
  if (!isObject(value)) return { start, end, value, members: [], items: [] }
  let boundary = start + 1
  const members = [...parts].map(([key, part]) => {
    const node = nodeOf(text, value[key]!, part)
    const at = skipRemarks(text, boundary)
    boundary = part.end
    return { key, start: at, node }
  })
  return { start, end, value, members, items: [] }
}
