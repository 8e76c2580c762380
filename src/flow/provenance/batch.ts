import { CONFIDENTIALITIES, INTEGRITIES } from '../../core/label.ts'
import type { Origin } from '../../core/provenance.ts'
import { field, isArray, stringField, type JsonValue } from '../../core/value.ts'
import type { Book } from './book.ts'
import { OWN, type Source } from './sources.ts'
import type { Fingerprint } from './table.ts'

/** A fingerprint and where it is from; without a source, it is the agent's own. */
export interface Noted {
  readonly fingerprint: Fingerprint
  readonly source?: Source
}

/**
 * What one message added, for other processes: a version, the length of the sources as JSON, that JSON, then 18 bytes for
 * each fingerprint. Byte order is little-endian.
 */
export function writeBatch(noted: readonly Noted[]): Uint8Array {
  const sources = [...new Set(noted.flatMap(({ source }) => source ?? []))].slice(0, MOST_SOURCES)
  const numbers = new Map(sources.map((source, index) => [source, index + 1]))
  const json = Buffer.from(
    JSON.stringify(sources.map(({ origin, pointer, isInOrder }) => ({ origin, pointer, isInOrder }))),
  )
  const kept = noted.filter(({ source }) => source === undefined || numbers.has(source))
  const bytes = new Uint8Array(HEAD + json.length + kept.length * ROW)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, VERSION, true)
  view.setUint32(4, json.length, true)
  bytes.set(json, HEAD)
  for (const [index, { fingerprint, source }] of kept.entries()) {
    const at = HEAD + json.length + index * ROW
    view.setUint32(at, fingerprint.low, true)
    view.setUint32(at + 4, fingerprint.high, true)
    view.setUint32(at + 8, fingerprint.opening, true)
    view.setUint16(at + 12, fingerprint.style, true)
    view.setUint16(at + 14, fingerprint.shape, true)
    view.setUint16(at + 16, source === undefined ? OWN : numbers.get(source)!, true)
  }
  return bytes
}

/** Takes in what another process wrote. What cannot be read is passed over: it is a memory, and the file may be anybody's work. */
export function readBatch(bytes: Uint8Array, book: Book): void {
  if (bytes.length < HEAD) return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = HEAD + view.getUint32(4, true)
  if (view.getUint32(0, true) !== VERSION || start > bytes.length) return
  const ids = [OWN]
  for (const source of sourcesIn(bytes.subarray(HEAD, start)))
    ids.push(book.sources.add(source.origin, source.pointer, source.isInOrder))
  for (let at = start; at + ROW <= bytes.length; at += ROW) {
    const source = ids[view.getUint16(at + 16, true)]
    const shape = view.getUint16(at + 14, true)
    if (source === undefined) continue
    const fingerprint = {
      low: view.getUint32(at, true),
      high: view.getUint32(at + 4, true),
      opening: view.getUint32(at + 8, true),
      style: view.getUint16(at + 12, true),
      shape: shape & 0x7ff,
    }
    book.put(fingerprint, source)
  }
  for (const id of ids.slice(1)) book.sources.release(id)
}

const VERSION = 1
const HEAD = 8
const ROW = 18
const MOST_SOURCES = 60_000

function sourcesIn(json: Uint8Array): Pick<Source, 'origin' | 'pointer' | 'isInOrder'>[] {
  const list = parsed(json)
  return isArray(list)
    ? list.map((one) => ({
        origin: originOf(field(one, 'origin')),
        pointer: stringField(one, 'pointer') ?? '',
        isInOrder: field(one, 'isInOrder') === true,
      }))
    : []
}

function parsed(json: Uint8Array): JsonValue {
  try {
    return JSON.parse(Buffer.from(json).toString())
  } catch {
    return null
  }
}

/** What cannot be read counts as the worst. */
function originOf(value: JsonValue | undefined): Origin {
  const number = (key: string): number => {
    const found = field(value, key)
    return typeof found === 'number' ? found : 0
  }
  return {
    entry: number('entry'),
    at: number('at'),
    server: stringField(value, 'server') ?? '',
    tool: stringField(value, 'tool') ?? '',
    integrity: INTEGRITIES.find((one) => one === stringField(value, 'integrity')) ?? 'untrusted',
    confidentiality:
      CONFIDENTIALITIES.find((one) => one === stringField(value, 'confidentiality')) ?? 'secret',
  }
}
