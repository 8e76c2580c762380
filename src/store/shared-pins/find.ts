import type { PinKind } from '../pins.ts'
import { PLACE_DIGITS, PLACE_LINE, placeOf } from './format.ts'

/** Lines of this hash, found by halving: they stand in its order, each begins `["HASH"`. */
export function findHash(pins: Uint8Array, hash: string): readonly Uint8Array[] {
  let [from, to] = [0, pins.length]
  while (from < to) {
    const start = startOfLine(pins, Math.floor((from + to) / 2))
    if (hashAt(pins, start) < hash) from = endOfLine(pins, start)
    else to = start
  }
  const found: Uint8Array[] = []
  while (from < pins.length && hashAt(pins, from) === hash && found.length < MOST_FOUND) {
    found.push(lineAt(pins, from))
    from = endOfLine(pins, from)
  }
  return found
}

/** Where the lines of the pins of a place begin. */
export function findPlace(
  places: Uint8Array,
  server: string,
  kind: PinKind | '',
  name: string,
): readonly number[] {
  const place = placeOf(server, kind, name)
  let [from, to] = [0, Math.floor(places.length / PLACE_LINE)]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (digits(places, middle * PLACE_LINE, PLACE_DIGITS) < place) from = middle + 1
    else to = middle
  }
  const found: number[] = []
  for (let at = from * PLACE_LINE; digits(places, at, PLACE_DIGITS) === place; at += PLACE_LINE) {
    found.push(Number(digits(places, at + PLACE_DIGITS + 1, 8)))
    if (found.length === MOST_FOUND) break
  }
  return found
}

const MOST_FOUND = 10_000

export const lineAt = (pins: Uint8Array, start: number): Uint8Array =>
  pins.subarray(start, Math.max(start, endOfLine(pins, start) - 1))

export function* linesIn(pins: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < pins.length; at = endOfLine(pins, at)) yield lineAt(pins, at)
}

const hashAt = (pins: Uint8Array, start: number): string => digits(pins, start + 2, 64)

const startOfLine = (pins: Uint8Array, at: number): number =>
  at === 0 ? 0 : pins.lastIndexOf(10, at - 1) + 1

function endOfLine(pins: Uint8Array, start: number): number {
  const end = pins.indexOf(10, start)
  return end < 0 ? pins.length : end + 1
}

const digits = (bytes: Uint8Array, from: number, count: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + count))
