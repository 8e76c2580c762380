import { systemClock } from '../core/clock.ts'
import type { Clock } from '../core/clock.ts'
import { visibleJson } from '../core/visible-json.ts'
import type { Row } from './sqlite/driver.ts'
import type { State } from './sqlite/open.ts'

export const PIN_KINDS = [
  'tool',
  'prompt',
  'resource',
  'template',
  'instructions',
  'prompt-body',
  'surface',
] as const
export type PinKind = (typeof PIN_KINDS)[number]
/** `pending`: never approved. `revoked`: a person took the approval back. */
export const PIN_STATES = ['approved', 'pending', 'revoked'] as const
export type PinState = (typeof PIN_STATES)[number]

/** What a pin is about. `name` is '' where a server has but one (instructions, surface). */
export interface PinKey {
  readonly server: string
  readonly kind: PinKind
  readonly name: string
}

export interface Pinned {
  /** SHA-256 in hex of the canonical JSON of all fields. */
  readonly hash: string
  /** JSON text. */
  readonly definition: string
}

export interface Pin extends PinKey, Pinned {
  readonly state: PinState
  readonly firstSeen: string
  readonly decidedAt: string | undefined
  /** What was seen since and differs; it takes the place of the rest when approved. */
  readonly candidate: (Pinned & { readonly seenAt: string }) | undefined
}

export interface PinFilter {
  readonly server?: string | undefined
  readonly kind?: PinKind | undefined
  readonly name?: string | undefined
  readonly state?: PinState | undefined
  /** The hash an approval would make the approved one: a candidate that was offered since is then left alone. */
  readonly offered?: string | undefined
}

export interface Pins {
  /** Moves whenever any process changes a pin: cheap enough to ask before every decision that rests on one. */
  readonly version: () => number
  readonly list: (filter?: PinFilter) => readonly Pin[]
  /** What other servers had approved, for checks across a fleet. */
  readonly approvedElsewhere: (server: string) => readonly Pin[]
  /** Records a first sight. The pin that is there afterwards, which is another's if another process came first. */
  readonly putFirstSeen: (key: PinKey, seen: Pinned, state: 'approved' | 'pending') => Pin
  /** Keeps a changed definition beside the decided one. */
  readonly putCandidate: (key: PinKey, seen: Pinned) => void
  /**
   * Records that a person approved the candidates where there are any, else what is pinned. How many pins were not
   * approved by a person already; what was only approved at first sight is among them.
   */
  readonly approve: (filter: PinFilter) => number
  readonly revoke: (filter: PinFilter) => number
}

/** Approved at first sight, the two times are the same. */
export const isByPerson = ({ state, firstSeen, decidedAt }: Pin): boolean =>
  state === 'approved' && decidedAt !== firstSeen

/** Pins in a state folder, shared by every guard that uses it. */
export function openPins({ database }: State, clock: Clock = systemClock): Pins {
  const now = () => clock().toISOString()
  const version = database.prepare('SELECT version FROM pin_version')
  const list = database.prepare(`SELECT * FROM pin WHERE ${MATCHES} ORDER BY server, kind, name`)
  const elsewhere = database.prepare(
    `SELECT * FROM pin WHERE server <> ? AND state = 'approved' ORDER BY server, kind, name`,
  )
  const insert = database.prepare(
    `INSERT INTO pin (server, kind, name, state, hash, definition, first_seen, decided_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const offer = database.prepare(
    `UPDATE pin SET candidate_hash = ?4, candidate_definition = ?5, candidate_seen = ?6
     WHERE server = ?1 AND kind = ?2 AND name = ?3 AND candidate_hash IS NOT ?4 AND hash <> ?4`,
  )
  const approve = database.prepare(
    `UPDATE pin SET state = 'approved', decided_at = ${DECIDED},
       hash = coalesce(candidate_hash, hash), definition = coalesce(candidate_definition, definition),
       candidate_hash = NULL, candidate_definition = NULL, candidate_seen = NULL
     WHERE ${MATCHES} AND ${OFFERED}
       AND (state <> 'approved' OR candidate_hash IS NOT NULL OR decided_at = first_seen)`,
  )
  const revoke = database.prepare(
    `UPDATE pin SET state = 'revoked', decided_at = ${DECIDED} WHERE ${MATCHES} AND ${OFFERED} AND state <> 'revoked'`,
  )

  return {
    version: () => Number(version.get()?.['version']),
    list: (filter = {}) => list.all(...valuesOf(filter)).map(pinOf),
    approvedElsewhere: (server) => elsewhere.all(visibleJson(server)).map(pinOf),
    putFirstSeen: (key, { hash, definition }, state) => {
      const at = now()
      insert.run(...keyOf(key), state, hash, definition, at, state === 'approved' ? at : null)
      return pinOf(list.get(...valuesOf(key)) ?? {})
    },
    putCandidate: (key, { hash, definition }) => void offer.run(...keyOf(key), hash, definition, now()),
    approve: (filter) => approve.run(...valuesOf(filter), now(), filter.offered ?? null).changes,
    revoke: (filter) => revoke.run(...valuesOf(filter), now(), filter.offered ?? null).changes,
  }
}

const MATCHES =
  '(server = ?1 OR ?1 IS NULL) AND (kind = ?2 OR ?2 IS NULL) AND (name = ?3 OR ?3 IS NULL) AND (state = ?4 OR ?4 IS NULL)'

const OFFERED = '(coalesce(candidate_hash, hash) = ?6 OR ?6 IS NULL)'

// Within the same millisecond, or by a clock that was set back, a decision must not look like the first sight.
const DECIDED = "max(?5, strftime('%Y-%m-%dT%H:%M:%fZ', first_seen, '+0.001 seconds'))"

// Names are foreign text, and stored as JSON strings: see SqlValue.
function keyOf({ server, kind, name }: PinKey): [string, string, string] {
  return [visibleJson(server), kind, visibleJson(name)]
}

function valuesOf({ server, kind, name, state }: PinFilter): (string | null)[] {
  const [serverJson, nameJson] = [server, name].map((text) => (text === undefined ? null : visibleJson(text)))
  return [serverJson ?? null, kind ?? null, nameJson ?? null, state ?? null]
}

function pinOf(row: Row): Pin {
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : undefined)
  const hash = text('candidate_hash')
  return {
    server: String(JSON.parse(text('server') ?? '""')),
    kind: oneOf(PIN_KINDS, text('kind')),
    name: String(JSON.parse(text('name') ?? '""')),
    state: oneOf(PIN_STATES, text('state')),
    hash: text('hash') ?? '',
    definition: text('definition') ?? 'null',
    firstSeen: text('first_seen') ?? '',
    decidedAt: text('decided_at'),
    candidate:
      hash === undefined
        ? undefined
        : { hash, definition: text('candidate_definition') ?? 'null', seenAt: text('candidate_seen') ?? '' },
  }
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T {
  const found = known.find((each) => each === value)
  if (found === undefined) throw new Error('a pin has a kind or state this Fairlead does not know')
  return found
}
