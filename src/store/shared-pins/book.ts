import type { PinKind } from '../pins.ts'
import type { SharedPin } from './format.ts'
import type { PinsFile } from './read.ts'

/** What others saw, to be asked offline. */
export interface SharedPinBook {
  readonly made: string
  readonly knows: (server: string) => boolean
  /** Servers that were seen to have exactly this. */
  readonly serversOf: (kind: PinKind, hash: string) => readonly string[]
  /** Who saw exactly this, at whatever server. */
  readonly sameAs: (kind: PinKind, hash: string) => Witnesses | undefined
  /** Who saw something else in its place, at one of these servers. */
  readonly otherThan: (
    servers: readonly string[],
    kind: PinKind,
    name: string,
    hash: string,
  ) => Witnesses | undefined
}

export interface Witnesses {
  /** Different keys, that of this machine left out. */
  readonly contributors: number
  readonly registries: number
  /** A day. */
  readonly since: string
  readonly last: string
}

/** `own`: fingerprint of this machine's own key, which is nobody else. */
export function sharedPinBook({ made, pins }: PinsFile, own?: string): SharedPinBook {
  const byHash = new Map<string, SharedPin[]>()
  const byPlace = new Map<string, SharedPin[]>()
  const servers = new Set<string>()
  for (const pin of pins) {
    // What only this machine saw, nobody else did.
    if (pin.registries.length === 0 && pin.contributors.every((key) => key === own)) continue
    servers.add(pin.server)
    put(byHash, `${pin.kind} ${pin.hash}`, pin)
    put(byPlace, `${pin.server}\n${pin.kind}\n${pin.name}`, pin)
  }
  return {
    made,
    knows: (server) => servers.has(server),
    serversOf: (kind, hash) => (byHash.get(`${kind} ${hash}`) ?? []).map(({ server }) => server),
    sameAs: (kind, hash) => witnesses(byHash.get(`${kind} ${hash}`) ?? [], own),
    otherThan: (of, kind, name, hash) =>
      witnesses(
        of
          .flatMap((server) => byPlace.get(`${server}\n${kind}\n${name}`) ?? [])
          .filter((pin) => pin.hash !== hash),
        own,
      ),
  }
}

function put(map: Map<string, SharedPin[]>, key: string, pin: SharedPin): void {
  const known = map.get(key)
  if (known) known.push(pin)
  else map.set(key, [pin])
}

function witnesses(pins: readonly SharedPin[], own: string | undefined): Witnesses | undefined {
  if (pins.length === 0) return undefined
  const days = pins.map(({ first }) => first).sort()
  return {
    contributors: new Set(pins.flatMap(({ contributors }) => contributors.filter((key) => key !== own))).size,
    registries: new Set(pins.flatMap(({ registries }) => registries)).size,
    since: days[0] ?? '',
    last:
      pins
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? '',
  }
}
