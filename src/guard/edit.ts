import { elementRanges, locateJson } from '../core/json.ts'
import type { Frame } from '../mcp/frame.ts'

/**
 * The bytes of one message of a frame without some parts: definitions leave their list, instructions become empty.
 * Every other character stays as it was, so nothing is rounded, reordered or re-escaped on the way.
 */
export function withoutParts(
  frame: Frame,
  pointer: string,
  listKey: string | undefined,
  parts: ReadonlySet<string>,
): Uint8Array {
  let text = frame.text
  const instructions = `${pointer}/result/instructions`
  if (parts.has(instructions)) text = withValue(text, instructions, '""')
  if (listKey !== undefined) {
    const list = `${pointer}/result/${listKey}`
    text = withoutElements(text, list, (index) => parts.has(`${list}/${index}`))
  }
  const message = pointer === '' ? undefined : locateJson(text, pointer)
  return Buffer.from(message ? text.slice(message.start, message.end) : text)
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
