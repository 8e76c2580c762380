/**
 * Is it a whole JSON document, as far as its ends tell? What a host cut short ends anywhere but at a bracket (or at the wrong
 * one, which whoever parses it will find), and a page for people begins with `<`.
 */
export function isWholeJson(bytes: Uint8Array): 'whole' | 'cut-short' | 'not-the-promised-type' {
  let [start, end] = [0, bytes.length - 1]
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) start = 3
  while (start <= end && isBlank(bytes[start])) start++
  while (end >= start && isBlank(bytes[end])) end--
  if (start > end) return 'cut-short'
  const closing = CLOSING.get(bytes[start] ?? 0)
  if (closing === undefined) return 'not-the-promised-type'
  // One document a line may begin and end with different ones.
  return bytes[end] === closing || (start < end && [...CLOSING.values()].includes(bytes[end] ?? 0))
    ? 'whole'
    : 'cut-short'
}

const CLOSING: ReadonlyMap<number, number> = new Map([
  [0x7b, 0x7d],
  [0x5b, 0x5d],
])

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
