import { sha256Hex } from '../../core/canonical.ts'
import { fail } from '../../core/error.ts'
import type { JsonValue } from '../../core/value.ts'
import { publicKey } from '../key-file.ts'
import type { PinKind } from '../pins.ts'
import { HEAD, MOST_BYTES, pinOf, signedText, type Head, type SharedPin } from './format.ts'
import { findHash, findPlace, lineAt, linesIn } from './find.ts'

/** A file whose signature holds, of which only what is looked for is read. */
export interface PinsFile {
  readonly made: string
  /** Fingerprint of the key that signed it, which is one of those that were asked for. */
  readonly signer: string
  readonly withHash: (hash: string) => readonly SharedPin[]
  readonly at: (server: string, kind: PinKind | '', name: string) => readonly SharedPin[]
  readonly all: () => Iterable<SharedPin>
}

/** A failure where it is damaged, or signed by nobody we know: nothing of such a file is used. */
export function readSharedPins(bytes: Uint8Array, trusted: readonly string[], path: string): PinsFile {
  if (bytes.byteLength > MOST_BYTES)
    return fail('pins/too-large', { path, most: String(MOST_BYTES / 1024 / 1024) })
  const end = bytes.indexOf(10)
  const head = headOf(textOf(bytes.subarray(0, Math.max(0, end))), path)
  checkSignature(head, trusted, path)
  const body = bytes.subarray(end + 1)
  if (sha256Hex(body) !== head.body || head.places > body.length)
    fail('pins/damaged', { path, what: 'it is not what was signed' })
  const [pins, places] = [body.subarray(0, head.places), body.subarray(head.places)]
  const read = (line: Uint8Array): SharedPin =>
    pinOf(parsed(textOf(line)), head.contributors) ??
    fail('pins/damaged', { path, what: 'it holds what is no pin' })
  return {
    made: head.made,
    signer: head.signature.key,
    withHash: (hash) => findHash(pins, hash).map(read),
    at: (server, kind, name) =>
      findPlace(places, server, kind, name)
        .map((at) => read(lineAt(pins, at)))
        // Two places might share the digits.
        .filter((pin) => pin.server === server && (kind === '' || (pin.kind === kind && pin.name === name))),
    *all() {
      for (const line of linesIn(pins)) yield read(line)
    },
  }
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')

function headOf(line: string, path: string): Head {
  const found = HEAD.safeParse(parsed(line))
  return found.success
    ? found.data
    : fail('pins/damaged', { path, what: 'its first line is no head of such a file' })
}

function checkSignature({ signature, ...head }: Head, trusted: readonly string[], path: string): void {
  const key = publicKey(signature.publicKey)
  const value = Buffer.from(signature.value, 'base64')
  // One text for one signature: readers of base64 and PEM are lenient.
  const isPlain = key?.pem === signature.publicKey && value.toString('base64') === signature.value
  if (!key || !isPlain || key.fingerprint !== signature.key || !key.holds(signedText(head), value))
    fail('pins/bad-signature', { path })
  if (!trusted.includes(key.fingerprint)) fail('pins/unknown-key', { path, key: key.fingerprint })
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return null
  }
}
