import { Readable } from 'node:stream'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes piece by piece, no faster than the reader reads; a reader that went away (`| head`) ends it quietly. */
export async function writeAll(out: Writable, pieces: Iterable<string>): Promise<void> {
  tolerateLeaving(out)
  try {
    await pipeline(Readable.from(pieces), out, { end: false })
  } catch (error) {
    ignoreGone(error)
  }
}

/** What is written after the reader went away is lost, and that is no error. */
export function tolerateLeaving(out: Writable): void {
  out.on('error', ignoreGone)
}

function ignoreGone(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED' && code !== 'ERR_STREAM_PREMATURE_CLOSE')
    throw error
}
