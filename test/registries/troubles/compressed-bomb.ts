import { gzipSync } from 'node:zlib'
import { defineTrouble } from '../trouble.ts'

/** A few kilobytes that unfold to many megabytes. */
export default defineTrouble({
  id: 'compressed-bomb',
  leads: 'gap',
  spoil: () => ({
    bytes: (bomb ??= gzipSync(Buffer.alloc(160 * 1024 * 1024, ' '))),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  }),
})

let bomb: Uint8Array | undefined
