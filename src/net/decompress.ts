import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/**
 * The body without its content encoding, as it comes; undefined for an encoding we do not know. We ask for none, so this is
 * for servers that compress anyway. What comes out is bounded by whoever reads it.
 */
export function decompress(body: Readable, encoding: string): Readable | undefined {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return body
  const decoder = DECODERS.get(name)?.()
  if (decoder === undefined) return undefined
  return pipeline(body, decoder, () => {}).on('error', () => {})
}

const DECODERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])
