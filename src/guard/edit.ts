import { elementRanges, locateJson } from '../core/json.ts'
import type { JsonObject } from '../core/value.ts'
import type { Frame } from '../mcp/frame.ts'
import type { Cut } from './cut.ts'
import { withoutCuts } from './edit/without-cuts.ts'

/**
 * The bytes of one message of a frame without some parts: definitions leave their list, instructions become empty, texts
 * lose a sentence. Every other character stays as it was, so nothing is rounded, reordered or re-escaped on the way.
 */
export function withoutParts(
  frame: Frame,
  pointer: string,
  listKey: string | undefined,
  parts: ReadonlySet<string>,
  cuts: readonly Cut[] = [],
): Uint8Array {
  let text = withoutCuts(frame.text, cuts)
  const instructions = `${pointer}/result/instructions`
  if (parts.has(instructions)) text = withValue(text, instructions, '""')
  if (listKey !== undefined) {
    const list = `${pointer}/result/${listKey}`
    text = withoutElements(text, list, (index) => parts.has(`${list}/${index}`))
  }
  const message = pointer === '' ? undefined : locateJson(text, pointer)
  return Buffer.from(message ? text.slice(message.start, message.end) : text)
}

/** A message with one member more in its `_meta`, unless it says something under that name itself. */
export function withMeta(
  bytes: Uint8Array,
  container: 'params' | 'result',
  key: string,
  value: JsonObject,
): Uint8Array {
  const text = Buffer.from(bytes).toString()
  const meta = `/${container}/_meta`
  if (locateJson(text, `${meta}/${key}`)) return bytes
  const member = `${JSON.stringify(key)}:${JSON.stringify(value)}`
  const at = locateJson(text, meta)
  if (at) return Buffer.from(withMember(text, at.start, member))
  const object = locateJson(text, `/${container}`)
  return object ? Buffer.from(withMember(text, object.start, `"_meta":{${member}}`)) : bytes
}

/** `start` is where an object begins. */
function withMember(text: string, start: number, member: string): string {
  if (text[start] !== '{') return text
  const rest = text.slice(start + 1)
  return `${text.slice(0, start + 1)}${member}${/^\s*\}/.test(rest) ? '' : ','}${rest}`
}

function withoutElements(text: string, pointer: string, isDropped: (index: number) => boolean): string {
  const range = locateJson(text, pointer)
  if (!range) return text
  const kept = elementRanges(text, range.start).filter((_, index) => !isDropped(index))
  const elements = kept.map(({ start, end }) => text.slice(start, end))
  return `${text.slice(0, range.start)}[${elements.join(',')}]${text.slice(range.end)}`
}

function withValue(text: string, pointer: string, json: string): string {
  const range = locateJson(text, pointer)
  return range ? text.slice(0, range.start) + json + text.slice(range.end) : text
}
