import { sha256Hex } from '../../core/canonical.ts'
import type { CheckingKey, SigningKey } from '../signing-key.ts'
import { FORMAT, pinLine, signedText, type Head, type SharedPin } from './format.ts'

/** A file of shared pins, signed: the same pins at the same moment give the same bytes. */
export function sharedPinsText(
  pins: readonly SharedPin[],
  made: string,
  key: SigningKey & Pick<CheckingKey, 'pem'>,
): string {
  const contributors = [...new Set(pins.flatMap((pin) => pin.contributors))].sort()
  const numbers = new Map(contributors.map((one, at) => [one, at]))
  const lines = pins.toSorted(byPlace).map((pin) => `${pinLine(pin, numbers)}\n`)
  const body = lines.join('')
  const head: Omit<Head, 'signature'> = {
    format: FORMAT,
    made,
    pins: pins.length,
    body: sha256Hex(body),
    contributors,
  }
  const signature: Head['signature'] = {
    algorithm: 'Ed25519',
    key: key.fingerprint,
    publicKey: key.pem,
    value: Buffer.from(key.sign(signedText(head))).toString('base64'),
  }
  return `${JSON.stringify({ ...head, signature })}\n${body}`
}

const byPlace = (one: SharedPin, other: SharedPin): number =>
  order(one.server, other.server) ||
  order(one.kind, other.kind) ||
  order(one.name, other.name) ||
  order(one.hash, other.hash)

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
