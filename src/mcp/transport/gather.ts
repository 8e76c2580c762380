/** Bytes that arrive in pieces. One piece is kept as it is; a drip of tiny ones costs no more than its bytes. */
export interface Gather {
  readonly add: (bytes: Uint8Array) => void
  readonly size: () => number
  /** All of it, in memory of its own from then on. */
  readonly take: () => Buffer
}

export function createGather(): Gather {
  let only: Buffer | undefined
  let grown = NOTHING
  let size = 0

  return { add, size: () => size, take }

  function add(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    if (size === 0) only = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    else {
      reserve(size + bytes.length)
      grown.set(bytes, size)
    }
    size += bytes.length
  }

  function reserve(wanted: number): void {
    if (only === undefined && wanted <= grown.length) return
    const before = only ?? grown.subarray(0, size)
    grown = Buffer.allocUnsafeSlow(Math.max(wanted, before.length * 2, 4096))
    grown.set(before)
    only = undefined
  }

  function take(): Buffer {
    const all = only ?? grown.subarray(0, size)
    only = undefined
    grown = NOTHING
    size = 0
    return all
  }
}

const NOTHING = Buffer.alloc(0)

/** The last `count` bytes of what was kept before and what has come now, copied. */
export function lastBytes(before: Uint8Array, now: Uint8Array, count: number): Uint8Array {
  return Buffer.concat([before.subarray(-count), now.subarray(-count)]).subarray(-count)
}
