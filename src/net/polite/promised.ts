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
 * Is it whole JSON, or several such documents in a row? Brackets and quotes tell; whether all between them is JSON, whoever
 * parses it will find. A page for people begins with `<`.
 */
function brokenJson(bytes: Uint8Array): 'cut-short' | 'not-the-promised-type' | undefined {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && isBlank(bytes[at])) at++
  if (at === bytes.length) return 'cut-short'
  if (bytes[at] !== 0x7b && bytes[at] !== 0x5b) return 'not-the-promised-type'
  let [depth, isQuoted] = [0, false]
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (isQuoted && byte === 0x5c) at++
    else if (byte === 0x22) isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (byte === 0x7b || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return depth > 0 || isQuoted ? 'cut-short' : undefined
}

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
