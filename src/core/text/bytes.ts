let shared = Buffer.alloc(65_536)
const MOST_SHARED = 16_777_216
const SPARE = 4

/** A text as bytes, with a few to spare. The buffer is reused for the next text, so nothing may keep it. */
export interface Bytes {
  readonly bytes: Uint8Array
  readonly length: number
}

/** UTF-8, so that nothing outside ASCII can look like a letter. */
export function bytesOf(text: string): Bytes {
  const size = Buffer.byteLength(text)
  const buffer = bufferFor(size + SPARE)
  return { bytes: buffer, length: buffer.write(text, 0, size === text.length ? 'latin1' : 'utf8') }
}

/** One byte for each UTF-16 unit: a blank where it is not ASCII. */
export function asciiOf(text: string): Bytes {
  const ascii =
    Buffer.byteLength(text) === text.length
      ? text
      : text.replace(/[^\0-\x7f]+/g, (run) => ' '.repeat(run.length))
  const buffer = bufferFor(text.length + SPARE)
  return { bytes: buffer, length: buffer.write(ascii, 0, 'latin1') }
}

function bufferFor(size: number): Buffer {
  if (size <= shared.length) return shared
  const larger = Buffer.alloc(size)
  if (size <= MOST_SHARED) shared = larger
  return larger
}
