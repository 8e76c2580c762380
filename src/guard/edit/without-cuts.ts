import { locateJson } from '../../core/json.ts'
import { isObject, type JsonValue } from '../../core/value.ts'
import type { Cut } from '../cut.ts'

/** The text of a message whose strings lack some stretches, and whose objects lack some members. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const byPlace = new Map<string, Cut[]>()
  for (const cut of cuts) {
    const there = byPlace.get(cut.pointer)
    if (there) there.push(cut)
    else byPlace.set(cut.pointer, [cut])
  }
  let left = text
  for (const [pointer, here] of byPlace)
    left = here.some(({ start }) => start === undefined)
      ? withoutMember(left, pointer)
      : withoutStretches(left, pointer, here)
  return left
}

function withoutStretches(text: string, pointer: string, cuts: readonly Cut[]): string {
  const range = locateJson(text, pointer)
  const value = range && (JSON.parse(text.slice(range.start, range.end)) as JsonValue)
  if (!range || typeof value !== 'string') return text
  let kept = ''
  let from = 0
  for (const { start = 0, end = value.length, instead = '' } of cuts.toSorted(
    (one, two) => one.start! - two.start!,
  )) {
    if (start > from) kept += value.slice(from, start)
    if (start >= from) kept += instead
    from = Math.max(from, end)
  }
  kept += value.slice(from)
  return text.slice(0, range.start) + JSON.stringify(kept.trim()) + text.slice(range.end)
}

function withoutMember(text: string, pointer: string): string {
  const slash = pointer.lastIndexOf('/')
  const range = locateJson(text, pointer.slice(0, slash))
  const parent = range && (JSON.parse(text.slice(range.start, range.end)) as JsonValue)
  if (!range || !isObject(parent)) return text
  const key = pointer
    .slice(slash + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
  const { [key]: _gone, ...rest } = parent
  return text.slice(0, range.start) + JSON.stringify(rest) + text.slice(range.end)
}
