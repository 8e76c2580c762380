import { isDeepStrictEqual } from 'node:util'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'
import { outOf, pathOf, type Edit } from './edit.ts'
import { insertItems, lineStart, removeItems } from './flow-list.ts'
import { jsonNodes, type FindNode, type JsonNode } from './json-node.ts'
import { spliced, type Splice } from './splice.ts'

/**
 * The text with the edits done; undefined where a place is not there, or where two of them touch. Comments and layout of the
 * rest stay. Some hosts keep megabytes of history in the same file, so it is read once for all.
 */
export function editJson(text: string, edits: readonly Edit[]): string | undefined {
  const find = jsonNodes(text)
  const splices: Splice[] = []
  for (const edit of edits) {
    const own = splicesOf(text, find, edit)
    if (own === undefined) return undefined
    splices.push(...own)
  }
  return spliced(text, splices)
}

function splicesOf(text: string, find: FindNode, { pointer, value }: Edit): readonly Splice[] | undefined {
  const { parent, last } = outOf(pointer)
  if (value !== undefined) {
    const node = find(pathOf(pointer))
    if (node !== undefined) return replace(text, node, value)
  }
  const around = pointer === '' ? undefined : find(pathOf(parent))
  if (around === undefined) return undefined
  return value === undefined ? remove(text, around, last) : add(text, around, last, value)
}

/** Of a list only the items that differ are touched, so that remarks beside the others stay. */
function replace(text: string, node: JsonNode, value: JsonValue): readonly Splice[] {
  if (!isArray(node.value) || !isArray(value))
    return [{ start: node.start, end: node.end, text: written(text, node.start, value) }]
  const old = node.items.map((item) => item.value)
  let tail = 0
  const shorter = Math.min(old.length, value.length)
  while (tail < shorter && isDeepStrictEqual(old.at(-1 - tail), value.at(-1 - tail))) tail++
  let head = 0
  while (head < shorter - tail && isDeepStrictEqual(old[head], value[head])) head++
  const [gone, come] = [old.length - head - tail, value.slice(head, value.length - tail)]
  const both = Math.min(gone, come.length)
  const changed = come.slice(0, both).map((item, n): Splice => {
    const { start, end } = node.items[head + n]!
    return { start, end, text: written(text, start, item) }
  })
  const pieces = come.slice(both).map((item) => JSON.stringify(item))
  return [
    ...changed,
    ...(gone > both ? removeItems(text, node, head + both, head + gone) : []),
    ...(pieces.length > 0 ? insertItems(text, node, head + both, pieces) : []),
  ]
}

function add(text: string, around: JsonNode, last: string, value: JsonValue): readonly Splice[] | undefined {
  if (isArray(around.value))
    return last === String(around.items.length)
      ? insertItems(text, around, around.items.length, [
          written(text, around.items[0]?.start ?? around.start, value),
        ])
      : undefined
  if (!isObject(around.value)) return undefined
  const first = around.members[0]
  const colon = first && text.slice(first.start, first.node.start).endsWith(':') ? ':' : ': '
  const piece = `${JSON.stringify(last)}${colon}${written(text, first?.start ?? around.start, value)}`
  return insertItems(text, memberList(around), around.members.length, [piece])
}

function remove(text: string, around: JsonNode, last: string): readonly Splice[] | undefined {
  const isMap = isObject(around.value)
  const list = isMap ? memberList(around) : around
  const index = isMap ? around.members.findLastIndex(({ key }) => key === last) : Number(last)
  return index >= 0 && index < list.items.length ? removeItems(text, list, index, index + 1) : undefined
}

function memberList({ start, end, members }: JsonNode) {
  return { start, end, items: members.map((member) => ({ start: member.start, end: member.node.end })) }
}

/** A value as text: on lines of its own only where it holds objects and the text around it has lines too. */
function written(text: string, place: number, value: JsonValue): string {
  const isLarge = isObject(value) || (isArray(value) && value.some(isObject))
  const line = text.slice(text.lastIndexOf('\n', place - 1) + 1, place)
  if (!text.includes('\n')) return JSON.stringify(value)
  if (!isLarge)
    return isArray(value)
      ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
      : JSON.stringify(value)
  const [indent = ''] = /^[ \t]*/.exec(line) ?? []
  const unit = indent.startsWith('\t') ? '\t' : '  '
  const newLine = lineStart(text, place)?.startsWith('\r') ? '\r\n' : '\n'
  return JSON.stringify(value, null, unit).replaceAll('\n', `${newLine}${indent}`)
}
