import { sha256Hex } from '../../core/canonical.ts'
import type { CheckingKey, SigningKey } from '../signing-key.ts'
import { FORMAT, pinLine, placeOf, signedText, type Head, type SharedPin } from './format.ts'

/** A file of shared pins, signed: the same pins at the same moment give the same bytes. */
export function sharedPinsText(
  pins: readonly SharedPin[],
  made: string,
  key: SigningKey & Pick<CheckingKey, 'pem'>,
): string {
  const contributors = [...new Set(pins.flatMap((pin) => pin.contributors))].sort()
  const numbers = new Map(contributors.map((one, at) => [one, at]))
  const lines: string[] = []
  const places = new Set<string>()
  let at = 0
  for (const pin of pins.toSorted(byHash)) {
    const line = `${pinLine(pin, numbers)}\n`
    for (const place of [placeOf(pin.server, pin.kind, pin.name), placeOf(pin.server, '', '')])
      places.add(`${place} ${String(at).padStart(8, '0')}\n`)
    lines.push(line)
    at += Buffer.byteLength(line)
  }
  const body = [...lines, ...[...places].sort()].join('')
  const head: Omit<Head, 'signature'> = {
    format: FORMAT,
    made,
    pins: pins.length,
    body: sha256Hex(body),
    places: at,
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

const byHash = (one: SharedPin, other: SharedPin): number =>
  order(one.hash, other.hash) ||
  order(one.kind, other.kind) ||
  order(one.name, other.name) ||
  order(one.server, other.server)

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
