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
export function sharedPinBook({ made, withHash, at }: PinsFile, own?: string): SharedPinBook {
  // What only this machine saw, nobody else did.
  const isOfOthers = ({ registries, contributors }: SharedPin): boolean =>
    registries.length > 0 || contributors.some((key) => key !== own)
  const same = (kind: PinKind, hash: string): readonly SharedPin[] =>
    withHash(hash).filter((pin) => pin.kind === kind && isOfOthers(pin))
  return {
    made,
    knows: (server) => at(server, '', '').some(isOfOthers),
    serversOf: (kind, hash) => same(kind, hash).map(({ server }) => server),
    sameAs: (kind, hash) => witnesses(same(kind, hash), own),
    otherThan: (servers, kind, name, hash) =>
      witnesses(
        servers
          .flatMap((server) => at(server, kind, name))
          .filter((pin) => pin.hash !== hash && isOfOthers(pin)),
        own,
      ),
  }
}

function witnesses(pins: readonly SharedPin[], own: string | undefined): Witnesses | undefined {
  if (pins.length === 0) return undefined
  return {
    contributors: new Set(pins.flatMap(({ contributors }) => contributors.filter((key) => key !== own))).size,
    registries: new Set(pins.flatMap(({ registries }) => registries)).size,
    since: pins.map(({ first }) => first).sort()[0] ?? '',
    last:
      pins
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? '',
  }
}
