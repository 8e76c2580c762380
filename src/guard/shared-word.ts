import { canonicalJson, sha256Hex } from '../core/canonical.ts'
import type { Severity } from '../core/severity.ts'
import type { JsonValue } from '../core/value.ts'
import { isObject } from '../core/value.ts'
import type { PinKind } from '../store/pins.ts'
import type { SharedPinBook, Witnesses } from '../store/shared-pins/book.ts'

export interface SharedOptions {
  readonly book: SharedPinBook
  /** As registries call the server, where somebody said so. */
  readonly server?: string
}

/** What others saw of something that this machine sees for the first time. It can raise a doubt, and take none away. */
export interface SharedWord {
  readonly says: string
  /** Undefined where nothing speaks against it. */
  readonly severity: Severity | undefined
}

/** Asked about definitions that are new here. */
export interface SharedView {
  /** Which server this is, as far as its definitions tell: nobody said so. */
  readonly recognise: (definitions: readonly Seen[]) => void
  readonly wordOn: (seen: Seen) => SharedWord
}

export interface Seen {
  readonly kind: PinKind
  readonly name: string
  /** What is pinned of it. */
  readonly json: JsonValue
}

export function createSharedView({ book, server }: SharedOptions, ownName: string): SharedView {
  const said = [server, ownName].find((name) => name !== undefined && (book.knows(name) || name === server))
  let servers: readonly string[] = said === undefined ? [] : [said]
  let listed: readonly Seen[] = []
  // Hashed only when somebody asks: most lists hold nothing new.
  const look = (): void => {
    const found = mostNamed(listed.map((seen) => namesOf(book, seen)))
    if (found.length > 0) servers = found
    listed = []
  }
  return {
    recognise: (definitions) => void (said === undefined && (listed = definitions)),
    wordOn(seen) {
      look()
      const hash = exactHash(seen)
      const same = book.sameAs(seen.kind, hash)
      if (same) return { says: `${people(same)} saw exactly this, since ${same.since}`, severity: undefined }
      const core = coreHash(seen)
      const alike = core === undefined ? undefined : book.sameAs(seen.kind, core)
      if (alike)
        return {
          says: `${people(alike)} saw this name, description and parameters, since ${alike.since}; of the rest they say nothing`,
          severity: undefined,
        }
      const about = `the shared pins of ${book.made.slice(0, 10)}`
      const others = book.otherThan(servers, seen.kind, seen.name, hash)
      if (others)
        return {
          says: `Nobody in ${about} saw this (hash ${hash.slice(0, 12)}); ${people(others)} saw another in its place, last ${others.last}`,
          severity: 'high',
        }
      return servers.some(book.knows)
        ? { says: `Nobody in ${about} saw this at this server`, severity: 'low' }
        : { says: `Nobody in ${about} saw this, and they know nothing of this server`, severity: undefined }
    },
  }
}

function namesOf(book: SharedPinBook, seen: Seen): readonly string[] {
  const core = coreHash(seen)
  return [exactHash(seen), ...(core === undefined ? [] : [core])].flatMap((hash) =>
    book.serversOf(seen.kind, hash),
  )
}

const exactHash = ({ json }: Seen): string => sha256Hex(canonicalJson(json))

/** Registries list three fields of a tool; servers show more. Undefined where there is no more. */
function coreHash({ kind, json }: Seen): string | undefined {
  if (kind !== 'tool' || !isObject(json)) return undefined
  const core = Object.entries(json).filter(([key]) => CORE.has(key))
  return core.length === Object.keys(json).length
    ? undefined
    : sha256Hex(canonicalJson(Object.fromEntries(core)))
}

const CORE: ReadonlySet<string> = new Set(['name', 'description', 'inputSchema'])

/** Of lists of names: those that stand in most of them. */
function mostNamed(lists: readonly (readonly string[])[]): readonly string[] {
  const times = new Map<string, number>()
  for (const list of lists) for (const name of new Set(list)) times.set(name, (times.get(name) ?? 0) + 1)
  const most = Math.max(0, ...times.values())
  return [...times]
    .filter(([, count]) => count === most)
    .map(([name]) => name)
    .slice(0, MOST_SERVERS)
}

const MOST_SERVERS = 20

function people({ contributors, registries }: Witnesses): string {
  const others = contributors === 1 ? '1 other' : `${contributors} others`
  if (registries === 0) return others
  const places = registries === 1 ? '1 registry' : `${registries} registries`
  return contributors === 0 ? places : `${others} (listed in ${places})`
}
