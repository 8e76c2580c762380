import { Transform, type Readable } from 'node:stream'

/** The same bytes, looked at as they pass, until there are too many. */
export function bounded(
  stream: Readable,
  bytes: number,
  look: (piece: Uint8Array) => void,
  onTooMany: () => void,
): Readable {
  let size = 0
  const through = new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.length
      if (size > bytes) {
        if (size - piece.length <= bytes) onTooMany()
        done()
        return
      }
      look(piece)
      done(null, piece)
    },
  })
  stream.on('error', () => through.end())
  return stream.pipe(through)
}
