import { sha256Hex } from '../../core/canonical.ts'
import { fail } from '../../core/error.ts'
import type { JsonValue } from '../../core/value.ts'
import { publicKey } from '../key-file.ts'
import { HEAD, MOST_BYTES, pinOf, signedText, type Head, type SharedPin } from './format.ts'

export interface PinsFile {
  readonly made: string
  /** Fingerprint of the key that signed it, which is one of those that were asked for. */
  readonly signer: string
  readonly pins: readonly SharedPin[]
}

/** All of a file, or a failure: nothing of one that is damaged, or signed by nobody we know, is used. */
export function readSharedPins(bytes: Uint8Array, trusted: readonly string[], path: string): PinsFile {
  if (bytes.byteLength > MOST_BYTES)
    return fail('pins/too-large', { path, most: String(MOST_BYTES / 1024 / 1024) })
  const end = bytes.indexOf(10)
  const head = headOf(Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('utf8'), path)
  checkSignature(head, trusted, path)
  const body = bytes.subarray(end + 1)
  if (sha256Hex(body) !== head.body) fail('pins/damaged', { path, what: 'it is not what was signed' })
  const lines = Buffer.from(body).toString('utf8').split('\n')
  // Each line has its end.
  if (lines.pop() !== '' || lines.length !== head.pins)
    fail('pins/damaged', { path, what: 'it has another number of pins than it says' })
  const pins = lines.map(
    (line) =>
      pinOf(parsed(line), head.contributors) ??
      fail('pins/damaged', { path, what: 'it holds what is no pin' }),
  )
  return { made: head.made, signer: head.signature.key, pins }
}

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
