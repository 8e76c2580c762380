import { createHash } from 'node:crypto'

/** Numbers of 16 bits in one signature: bands of so many rows. */
const BANDS = 8
const ROWS = 4
export const SIGNATURE = BANDS * ROWS

/** How alike two sets are shows in how many places their signatures agree (Broder 1997). As base64 of two bytes each. */
export function signatureOf(items: Iterable<string>): string {
  const least = new Uint32Array(SIGNATURE).fill(0xffffffff)
  for (const item of items) {
    const hash = createHash('sha256').update(item).digest()
    const [a, b] = [hash.readUInt32LE(0), hash.readUInt32LE(4) | 1]
    for (let at = 0; at < SIGNATURE; at += 1) {
      const value = mixed((a + Math.imul(at, b)) >>> 0)
      if (value < (least[at] ?? 0)) least[at] = value
    }
  }
  const short = Buffer.alloc(SIGNATURE * 2)
  for (const [at, value] of least.entries()) short.writeUInt16LE(value & 0xffff, at * 2)
  return short.toString('base64')
}

/** One key for each band: sets that are much alike share at least one of them. */
export function bandsOf(signature: string): readonly string[] {
  const bytes = Buffer.from(signature, 'base64')
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${bytes.subarray(band * ROWS * 2, (band + 1) * ROWS * 2).toString('hex')}`,
  )
}

/** From 0 to 1: an estimate of the shared part of the union. */
export function similarity(one: string, two: string): number {
  const [left, right] = [Buffer.from(one, 'base64'), Buffer.from(two, 'base64')]
  if (left.length !== SIGNATURE * 2 || right.length !== SIGNATURE * 2) return 0
  let same = 0
  for (let at = 0; at < SIGNATURE; at += 1)
    if (left.readUInt16LE(at * 2) === right.readUInt16LE(at * 2)) same += 1
  return same / SIGNATURE
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
