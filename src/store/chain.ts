import { createHash } from 'node:crypto'

/** What the first entry has for a predecessor. */
export const GENESIS: Uint8Array = new Uint8Array(32)

/** An entry's hash covers its exact bytes and, through the one before it, every earlier entry. */
export function linkHash(previous: Uint8Array, body: string | Uint8Array): Uint8Array {
  return createHash('sha256').update(previous).update(body).digest()
}

/** The exact text a checkpoint signs. */
export function checkpointText(seq: number, hash: Uint8Array, at: string): string {
  return `fairlead-checkpoint-v1\n${seq}\n${hex(hash)}\n${at}`
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** A BLOB column, whatever somebody may have put there instead. */
export function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array()
}
