import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { sha256Hex } from '../../core/canonical.ts'
import { fail } from '../../core/error.ts'
import type { Raw } from '../queue.ts'

export interface Packed {
  readonly hash: Uint8Array
  readonly length: number
  readonly bytes: Uint8Array
}

export function pack({ hash, bytes }: Raw): Packed {
  if (sha256Hex(bytes) !== hash) return fail('store/wrong-hash', { hash })
  return { hash: Buffer.from(hash, 'hex'), length: bytes.length, bytes: deflateRawSync(bytes, { level: 3 }) }
}

/** What was kept, or a failure where it is no longer what it was. */
export function unpack(hash: string, { length, bytes }: Omit<Packed, 'hash'>, path: string): Uint8Array {
  const found = inflated(bytes, length)
  return found !== undefined && sha256Hex(found) === hash
    ? found
    : fail('store/damaged', { path, what: `the answer ${hash} is not what was kept` })
}

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

function inflated(bytes: Uint8Array, length: number): Uint8Array | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, length) })
  } catch {
    return undefined
  }
}
