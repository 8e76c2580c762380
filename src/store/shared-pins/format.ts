import { z } from 'zod'
import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import { visibleJson } from '../../core/visible-json.ts'
import type { JsonValue } from '../../core/value.ts'
import { PIN_KINDS, type PinKind } from '../pins.ts'

/** One definition that somebody was shown: not what it says, only its hash, by which others know it again. */
export interface SharedPin {
  /** As registries call it: `io.github.acme-example/files`. */
  readonly server: string
  readonly kind: PinKind
  /** '' where a server has but one (instructions, surface). */
  readonly name: string
  /** As a guard pins it. */
  readonly hash: string
  /** Where it was listed. */
  readonly registries: readonly string[]
  /** In how many snapshots of them. */
  readonly snapshots: number
  /** Fingerprints of the keys of those who say that they saw it; each counts once. */
  readonly contributors: readonly string[]
  /** Days: `2026-11-21`. */
  readonly first: string
  readonly last: string
}

export const FORMAT = 'fairlead-shared-pins/1'
export const MOST_BYTES = 64 * 1024 * 1024
export const MOST_PINS = 300_000

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * The first line; `body` is the hash of all that follows: the pins, one to a line, in the order of their hashes, and from
 * byte `places` on where the pins of each place begin. So a guard finds what it looks for without reading all.
 */
export const HEAD = z.strictObject({
  format: z.literal(FORMAT),
  made: z.iso.datetime(),
  pins: z.int().min(0).max(MOST_PINS),
  body: sha256,
  places: z.int().min(0).max(MOST_BYTES),
  contributors: z.array(sha256).max(10_000),
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    key: sha256,
    publicKey: z.string().max(1_000),
    value: z.string().max(200),
  }),
})
export type Head = z.infer<typeof HEAD>

/** The format, a line feed, and the canonical JSON of all but the signature. */
export const signedText = (head: Omit<Head, 'signature'>): string => `${FORMAT}\n${canonicalJson(head)}`

export function pinLine(pin: SharedPin, numbers: ReadonlyMap<string, number>): string {
  const { server, kind, name, hash, registries, snapshots, contributors, first, last } = pin
  const who = contributors.map((one) => numbers.get(one) ?? 0).toSorted((a, b) => a - b)
  return visibleJson([hash, kind, name, server, registries, snapshots, who, first, last])
}

/** Undefined for what is no pin. */
export function pinOf(value: JsonValue, contributors: readonly string[]): SharedPin | undefined {
  if (!Array.isArray(value) || value.length !== 9) return undefined
  const [hash, kind, name, server, registries, snapshots, who, first, last] = value as readonly JsonValue[]
  if (!isText(server) || !isText(name) || !isKind(kind) || typeof snapshots !== 'number') return undefined
  if (typeof hash !== 'string' || !HASH.test(hash)) return undefined
  if (!isDay(first) || !isDay(last) || !Array.isArray(registries) || !Array.isArray(who)) return undefined
  if (!registries.every(isText) || registries.length > 100) return undefined
  const keys = (who as readonly JsonValue[]).map((at) =>
    typeof at === 'number' ? contributors[at] : undefined,
  )
  if (new Set(keys).size !== keys.length || keys.includes(undefined)) return undefined
  return { server, kind, name, hash, registries, snapshots, contributors: keys as string[], first, last }
}

/** Of a line of places: so many hex digits, a blank, where the line of the pin begins, a line feed. */
export const PLACE_DIGITS = 16
export const PLACE_LINE = PLACE_DIGITS + 1 + 8 + 1

/** A server alone is a place too: with no kind and no name. */
export const placeOf = (server: string, kind: PinKind | '', name: string): string =>
  sha256Hex(canonicalJson([server, kind, name])).slice(0, PLACE_DIGITS)

const HASH = /^[0-9a-f]{64}$/
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/
const isDay = (value: JsonValue | undefined): value is string => typeof value === 'string' && DAY.test(value)
const isText = (value: JsonValue | undefined): value is string =>
  typeof value === 'string' && value.length <= 1_000
const isKind = (value: JsonValue | undefined): value is PinKind => PIN_KINDS.some((kind) => kind === value)
