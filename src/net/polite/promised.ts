/** What is wrong with a body, by what was asked for; undefined where nothing is, as far as its ends tell. */
export function brokenPromise(
  accept: string,
  contentType: string,
  bytes: Uint8Array,
): 'cut-short' | 'not-the-promised-type' | undefined {
  if (promisesJson(accept)) return brokenJson(bytes)
  if (accept === '' || /html|\*\/\*/i.test(accept)) return undefined
  if (/^\s{0,20}text\/html\b/i.test(contentType)) return 'not-the-promised-type'
  return /\bzip\b/i.test(accept) ? brokenZip(bytes) : undefined
}

/** `application/vnd.github.raw+json` asks for a file as it is. */
export function promisesJson(accept: string): boolean {
  return /\bjson\b/i.test(accept) && !/\b(?:raw|html)\b/i.test(accept)
}

/**
 * Is it a whole JSON document, as far as its ends tell? What a host cut short ends anywhere but at a bracket (or at the wrong
 * one, which whoever parses it will find), and a page for people begins with `<`.
 */
function brokenJson(bytes: Uint8Array): 'cut-short' | 'not-the-promised-type' | undefined {
  let [start, end] = [0, bytes.length - 1]
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) start = 3
  while (start <= end && isBlank(bytes[start])) start++
  while (end >= start && isBlank(bytes[end])) end--
  if (start > end) return 'cut-short'
  const closing = CLOSING.get(bytes[start] ?? 0)
  if (closing === undefined) return 'not-the-promised-type'
  // One document a line may begin and end with different ones.
  return bytes[end] === closing || (start < end && [...CLOSING.values()].includes(bytes[end] ?? 0))
    ? undefined
    : 'cut-short'
}

const CLOSING: ReadonlyMap<number, number> = new Map([
  [0x7b, 0x7d],
  [0x5b, 0x5d],
])

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** It begins with a file, and its list of files is at the end. */
function brokenZip(bytes: Uint8Array): 'cut-short' | 'not-the-promised-type' | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!all.subarray(0, 2).equals(Buffer.from('PK'))) return 'not-the-promised-type'
  // Behind the end there may be a remark of 64 KiB.
  return all.subarray(-65_557).includes(Buffer.from('PK\u0005\u0006')) ? undefined : 'cut-short'
}
