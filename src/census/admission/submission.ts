import { fail } from '../../core/error.ts'
import { type JsonFlaw, readJson } from '../../core/json.ts'
import { field, isObject, type JsonValue } from '../../core/value.ts'
import type { Listing } from '../listing.ts'
import { serverListing } from '../server-json/listing.ts'

/** A server.json as somebody hands it in. */
export interface Submission {
  readonly file: string
  readonly text: string
  /** The server itself: of an answer of a registry, what it holds. */
  readonly server: JsonValue
  /** Where in the file that is: `/server`, or empty. */
  readonly root: string
  readonly flaws: ReadonlyMap<JsonFlaw, string>
  /** As the census sees it, every string bounded. */
  readonly listing: Listing
}

/** What cannot be read at all is no submission; everything else is judged. */
export function readSubmission(text: string, file: string, snapshot: string): Submission {
  if (text.length > MOST) return fail('census/server-json-too-large', { file, most: String(MOST) })
  const start = text.startsWith('\ufeff') ? text.slice(1) : text
  const read = readJson(start, LIMITS)
  if (!read.ok)
    return fail('census/bad-server-json', {
      file,
      why: FAULTS[read.fault],
      line: String(start.slice(0, read.offset).split('\n').length),
    })
  const inner = field(read.value, 'server')
  const root = isObject(inner) && field(read.value, 'name') === undefined ? '/server' : ''
  const server = root === '' ? read.value : (inner ?? null)
  const listing = serverListing(server, 'official', { form: 'server', path: file, snapshot, text: '' })
  if ('unreadable' in listing)
    return fail('census/bad-server-json', { file, why: 'is no object with a name', line: '1' })
  return { file, text: start, server, root, flaws: read.flaws, listing }
}

const MOST = 2_000_000
const LIMITS = { depth: 60, values: 50_000 }
const FAULTS = {
  syntax: 'is no JSON',
  'too-deep': 'is nested too deep',
  'too-many-values': 'holds too many values',
} as const
