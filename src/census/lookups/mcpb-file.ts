import { placeOf } from '../link/place.ts'
import { defineLookup } from '../question.ts'

/** `sha256`: of its bytes. */
export type BundleFact = { readonly exists: false } | { readonly exists: true; readonly sha256: string }

export default defineLookup<BundleFact>({
  id: 'mcpb-file',
  title: 'What a bundle hashes to',
  why: 'The file is fetched, hashed and forgotten: registries do not compare it with the hash that a listing gives. It is not opened.',
  origin: 'mcpb',
  perSecond: 0.5,
  mostBytes: 256_000_000,
  wish(key) {
    const place = placeOf(key)
    return place && { ...place, ...AS_FILE }
  },
  read({ status, location, bytes, headers }) {
    if (status === 404 || status === 410) return { exists: false }
    if (status >= 300 && status < 400 && location !== undefined) {
      const place = placeOf(location)
      return place ? { ask: { ...place, ...AS_FILE } } : { unknown: 'moved to no address that is asked' }
    }
    if (status !== 200 || bytes === undefined) return { unknown: `answered with status ${status}` }
    // A page that speaks to people, or nothing at all, stands in the place of the file: it says nothing of it.
    if (bytes.size === 0 || headers['content-type']?.startsWith('text/html') === true)
      return { unknown: 'a page in the place of a file' }
    return { exists: true, sha256: bytes.sha256 }
  },
})

/** A page for people is no bundle. */
const AS_FILE = { isFile: true, accept: 'application/zip, application/octet-stream' } as const
