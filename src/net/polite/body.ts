import type { Readable } from 'node:stream'
import { decompress } from '../decompress.ts'
import { LARGE, type LargeBodies } from './large-bodies.ts'

/** All of a body, or why there is none. Never a part of one. */
export async function readWhole(
  raw: Readable,
  encoding: string,
  mostBytes: number,
  large: LargeBodies,
): Promise<Uint8Array | 'too-large' | 'cut-short' | 'not-the-promised-type'> {
  const body = decompress(raw, encoding)
  if (body === undefined) {
    raw.destroy()
    return 'not-the-promised-type'
  }
  const chunks: Uint8Array[] = []
  let size = 0
  let leave: (() => void) | undefined
  try {
    const whole: AsyncIterable<Uint8Array> = body
    for await (const piece of whole) {
      size += piece.length
      if (size > mostBytes) return 'too-large'
      chunks.push(piece)
      if (size > LARGE) leave ??= await large.enter()
    }
    return Buffer.concat(chunks)
  } catch {
    return 'cut-short'
  } finally {
    leave?.()
    body.destroy()
    raw.destroy()
  }
}
