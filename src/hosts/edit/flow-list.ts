import type { Splice } from './splice.ts'

/** A list or an object in brackets, with commas between its items: of JSON, and of YAML in its flow style. */
export interface FlowList {
  /** From the opening bracket to behind the closing one. */
  readonly start: number
  readonly end: number
  readonly items: readonly { readonly start: number; readonly end: number }[]
}

/** Puts items before that of the index, in the layout of those that are there. */
export function insertItems(
  text: string,
  list: FlowList,
  index: number,
  pieces: readonly string[],
): readonly Splice[] {
  const first = list.items[0]
  if (first === undefined) return intoEmpty(text, list, pieces)
  const indent = lineStart(text, first.start)
  if (index === 0) {
    if (indent !== undefined)
      return [at(endOfRemark(text, list.start + 1), pieces.map((piece) => `${indent}${piece},`).join(''))]
    return [at(first.start, pieces.map((piece) => piece + between(text, list, indent)).join(''))]
  }
  const before = list.items[index - 1]!
  const comma = commaAfter(text, before.end, list.end)
  const apart = between(text, list, indent).slice(1)
  if (comma === undefined) {
    const joined = pieces.map((piece, n) => `${n > 0 ? ',' : ''}${apart}${piece}`).join('')
    const place = endOfRemark(text, before.end)
    return place === before.end ? [at(place, `,${joined}`)] : [at(before.end, ','), at(place, joined)]
  }
  const isLast = index === list.items.length
  const joined = pieces.map((piece) => `${apart}${piece},`).join('')
  return isLast || indent !== undefined
    ? [at(endOfRemark(text, comma + 1), joined)]
    : [at(list.items[index]!.start, pieces.map((piece) => piece + between(text, list, indent)).join(''))]
}

/** Takes out the items from one index up to another: what `insertItems` put there goes without a trace. */
export function removeItems(text: string, list: FlowList, from: number, to: number): readonly Splice[] {
  const { items } = list
  const [first, last, next, before] = [items[from]!, items[to - 1]!, items[to], items[from - 1]]
  const comma = commaAfter(text, last.end, list.end)
  const commaBefore = before && commaAfter(text, before.end, first.start)
  const boundary = endOfRemark(text, before === undefined ? list.start + 1 : (commaBefore ?? before.end) + 1)
  const isOnItsLine = text.slice(boundary, first.start).includes('\n')
  if (isOnItsLine) {
    const end = comma === undefined ? last.end : comma + 1
    const own = cut(boundary, endOfRemark(text, end))
    return comma === undefined && commaBefore !== undefined ? [cut(commaBefore, commaBefore + 1), own] : [own]
  }
  if (next !== undefined) return [cut(first.start, next.start)]
  return [cut(before?.end ?? list.start + 1, before ? last.end : (comma ?? last.end - 1) + 1)]
}

const at = (place: number, text: string): Splice => ({ start: place, end: place, text })

const cut = (start: number, end: number): Splice => ({ start, end, text: '' })

function intoEmpty(text: string, list: FlowList, pieces: readonly string[]): readonly Splice[] {
  const inner = text.slice(list.start + 1, list.end - 1)
  const joined = pieces.join(', ')
  if (inner.trim() === '') return [{ start: list.start + 1, end: list.end - 1, text: joined }]
  return [at(list.start + 1, joined)]
}

/** The line break and the indent before a place, where nothing else stands before it on its line. */
export function lineStart(text: string, place: number): string | undefined {
  let start = place
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--
  if (text[start - 1] !== '\n') return undefined
  return text.slice(text[start - 2] === '\r' ? start - 2 : start - 1, place)
}

/** What stands between two items, with the comma. */
function between(text: string, { items }: FlowList, indent: string | undefined): string {
  if (indent !== undefined) return `,${indent}`
  const [one, two] = items
  const isTight = one && two ? text.slice(one.end, two.start) === ',' : !/,\s/.test(text)
  return isTight ? ',' : ', '
}

/** Where the comma after a place is, with nothing but space and remarks before it. */
function commaAfter(text: string, place: number, end: number): number | undefined {
  let here = place
  while (here < end) {
    const char = text[here]!
    if (char === ',') return here
    const past = remarkEnd(text, here)
    if (past !== undefined) here = past
    else if (/\s/.test(char)) here++
    else return undefined
  }
  return undefined
}

/** Past space, remarks and commas: where the next thing that counts is. */
export function skipRemarks(text: string, place: number): number {
  let here = place
  while (here < text.length) {
    const past = remarkEnd(text, here)
    if (past !== undefined) here = past
    else if (/[\s,]/.test(text[here]!)) here++
    else break
  }
  return here
}

/** Behind the remarks that follow on the same line; the place itself where there are none. */
function endOfRemark(text: string, place: number): number {
  let here = place
  while (text[here] === ' ' || text[here] === '\t') here++
  const past = remarkEnd(text, here)
  if (past === undefined || text.slice(here, past).includes('\n')) return place
  return endOfRemark(text, past)
}

/** Behind the remark that begins at a place: of JSONC, or of YAML. */
function remarkEnd(text: string, place: number): number | undefined {
  if (text.startsWith('/*', place)) {
    const end = text.indexOf('*/', place + 2)
    return end < 0 ? text.length : end + 2
  }
  if (!text.startsWith('//', place) && text[place] !== '#') return undefined
  const end = text.indexOf('\n', place)
  if (end < 0) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}
