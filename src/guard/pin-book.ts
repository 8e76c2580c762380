import { canonicalJson, sha256Hex } from '../core/canonical.ts'
import type { Change } from '../core/subject.ts'
import type { JsonValue } from '../core/value.ts'
import type { RefusalCode } from '../core/refusal.ts'
import { isByPerson } from '../store/pins.ts'
import type { Pin, PinKind, Pins } from '../store/pins.ts'

/** What the guard knows of one server's approved definitions, and what it saw last in their place. */
export interface PinBook {
  /**
   * Records a sight of a definition; `isFlagged` is asked only when it was never seen before. `essence` is what must not
   * change, where that is less than all of it.
   */
  readonly see: (
    kind: PinKind,
    name: string,
    json: JsonValue,
    isFlagged: () => boolean,
    essence?: JsonValue,
  ) => Sight
  readonly isKnown: (kind: PinKind, name: string) => boolean
  readonly isByPerson: (kind: PinKind, name: string) => boolean
  /** Why calls that rest on this definition may not pass; undefined when they may. */
  readonly held: (kind: PinKind, name: string) => RefusalCode | undefined
  /** Holds a definition that was first seen clean and that a check objects to now, until it changes or a person approves. */
  readonly hold: (kind: PinKind, name: string) => void
  readonly approved: (kind: PinKind, name: string) => JsonValue | undefined
  readonly names: (kind: PinKind) => readonly string[]
}

export interface Sight {
  /** `approved`: as approved, now or before; `changed`: not that; `held`: not approved yet, or no longer; `unpinned`: one too many to keep. */
  readonly status: 'approved' | 'changed' | 'held' | 'unpinned'
  /** A person approved exactly this: findings do not count against it. */
  readonly isByPerson: boolean
  readonly change: Change | undefined
}

const FRESH_MS = 50

/** More definitions than this are not pinned one by one: a server could otherwise fill the disk. */
const MOST_PINS = 5000

export function createPinBook(server: string, pins: Pins): PinBook {
  let version = -1
  let asked = -Infinity
  let known = new Map<string, Pin>()
  let parsed = new Map<string, JsonValue>()
  const objected = new Map<string, string>()
  const lastSeen = new Map<string, string>()

  // Asking the file costs as much as judging a message: a decision elsewhere counts within FRESH_MS.
  const refresh = (): void => {
    const at = performance.now()
    if (at - asked < FRESH_MS) return
    asked = at
    const now = pins.version()
    if (now === version) return
    version = now
    parsed = new Map()
    known = new Map(pins.list({ server }).map((pin) => [keyOf(pin.kind, pin.name), pin]))
  }

  // Our own writes move the version too: reload only if somebody else wrote as well.
  const own = <T>(write: () => T): T => {
    const result = write()
    if (pins.version() === version + 1) version++
    return result
  }

  const see: PinBook['see'] = (kind, name, json, isFlagged, essence) => {
    refresh()
    const definition = canonicalJson(json)
    const hash = sha256Hex(essence === undefined ? definition : canonicalJson(essence))
    const key = keyOf(kind, name)
    let pin = known.get(key)
    if (!pin) {
      if (known.size >= MOST_PINS) return { status: 'unpinned', isByPerson: false, change: undefined }
      const state = isFlagged() ? 'pending' : 'approved'
      pin = own(() => pins.putFirstSeen({ server, kind, name }, { hash, definition }, state))
      known.set(key, pin)
    }
    lastSeen.set(key, hash)
    if (pin.hash !== hash) {
      if (pin.candidate?.hash !== hash)
        own(() => pins.putCandidate({ server, kind, name }, { hash, definition }))
      const before = JSON.parse(pin.definition) as JsonValue
      const change: Change = { kind: kind === 'surface' ? 'instructions' : kind, name, before, after: json }
      return { status: 'changed', isByPerson: false, change }
    }
    const status = pin.state === 'approved' ? 'approved' : 'held'
    return { status, isByPerson: isByPerson(pin), change: undefined }
  }

  const held = (kind: PinKind, name: string): RefusalCode | undefined => {
    refresh()
    const key = keyOf(kind, name)
    const pin = known.get(key)
    if (!pin) return undefined
    if (pin.state === 'revoked') return 'pin/revoked'
    if (pin.state === 'pending') return 'detect/definition'
    // A candidate from an earlier run stands until the server shows the approved definition again.
    const seen = lastSeen.get(key) ?? pin.candidate?.hash ?? pin.hash
    if (seen !== pin.hash) return 'pin/changed'
    return objected.get(key) === pin.hash && !isByPerson(pin) ? 'detect/definition' : undefined
  }

  const hold = (kind: PinKind, name: string): void => {
    const key = keyOf(kind, name)
    const seen = lastSeen.get(key)
    if (seen !== undefined) objected.set(key, seen)
  }

  const approved = (kind: PinKind, name: string): JsonValue | undefined => {
    refresh()
    const key = keyOf(kind, name)
    const pin = known.get(key)
    if (pin?.state !== 'approved') return undefined
    const json = parsed.get(key) ?? (JSON.parse(pin.definition) as JsonValue)
    parsed.set(key, json)
    return json
  }

  const names = (kind: PinKind): string[] => {
    refresh()
    return [...known.values()].filter((pin) => pin.kind === kind).map((pin) => pin.name)
  }

  const isKnown = (kind: PinKind, name: string): boolean => (refresh(), known.has(keyOf(kind, name)))

  const isApprovedByPerson = (kind: PinKind, name: string): boolean => {
    refresh()
    const pin = known.get(keyOf(kind, name))
    return pin !== undefined && isByPerson(pin)
  }

  return { see, isKnown, isByPerson: isApprovedByPerson, held, hold, approved, names }
}

const keyOf = (kind: PinKind, name: string): string => `${kind}\0${name}`
