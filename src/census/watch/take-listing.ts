import { worst, type Severity } from '../../core/severity.ts'
import type { SheetRow } from '../../store/queue.ts'
import { driftOf, GRAVE } from '../drift/events.ts'
import { listingKey } from '../identity.ts'
import type { Listing } from '../listing.ts'
import { historyOf } from '../run/newest.ts'
import { LISTINGS, listingRow } from '../run/read.ts'
import type { CensusSetting } from '../run/setting.ts'
import { changesBetween, contentHash } from './compare.ts'
import { eventId, eventRow, type WatchEvent } from './event.ts'
import { findingsOf } from './findings.ts'

/** Of one poll. */
export interface Seen {
  readonly at: string
  /** Since this snapshot of the whole registry, what is not in it is gone. */
  readonly whole: string
  /** A whole run has put everybody under the keys by which listings are compared. */
  readonly isCompared: boolean
  /** Of the next event. */
  sequence: number
}

/** What is told of a record, if it says anything new; kept with the record and `beside`, all or nothing. */
export async function takeListing(
  setting: CensusSetting,
  record: Listing,
  form: string,
  seen: Seen,
  beside: readonly SheetRow[],
): Promise<WatchEvent | undefined> {
  if (!record.isLatest) return undefined
  const key = listingKey(record)
  const rows = await setting.store.sheets.of(LISTINGS, key)
  const history = historyOf(rows.map(({ body }) => body))
  const known = history.at(-1)
  const listing = { ...record, snapshot: afterAll(seen.at, known) }
  const kind = kindOf(known, listing, seen.whole)
  if (kind === undefined) return undefined
  const changes = known === undefined ? [] : changesBetween(known, listing)
  const drift = known === undefined ? [] : driftOf([known, listing])
  const isGone = kind === 'deleted'
  const {
    found,
    notChecked,
    rows: more,
  } = isGone ? NO_FINDINGS : await findingsOf(listing, [...history, listing], setting)
  const event: WatchEvent = {
    format: 'fairlead-watch/1',
    sequence: seen.sequence,
    id: eventId(key, listing.updated, known === undefined ? '' : contentHash(known), contentHash(listing)),
    at: seen.at,
    registry: listing.registry,
    name: listing.name,
    ...(listing.version === undefined ? {} : { version: listing.version }),
    ...(listing.updated === undefined ? {} : { updated: listing.updated }),
    kind,
    severity: severityOf([
      ...found.map(({ severity }) => severity),
      drift.some((one) => GRAVE.has(one)) ? 'medium' : 'info',
    ]),
    changes,
    drift,
    findings: found,
    notChecked: seen.isCompared || isGone ? notChecked : [...notChecked, NOT_COMPARED],
  }
  await setting.store.sheets.add([...beside, listingRow(listing, form), eventRow(event), ...more])
  seen.sequence += 1
  return event
}

const NO_FINDINGS = { found: [], notChecked: [], rows: [] }
const NOT_COMPARED = { what: 'comparison with others', reason: 'the census is not done' }

const severityOf = (all: readonly Severity[]): Severity => worst(all) ?? 'info'

/** Undefined for what is known, and for what is older than that. */
function kindOf(known: Listing | undefined, now: Listing, whole: string): WatchEvent['kind'] | undefined {
  if (known === undefined) return now.status === 'deleted' ? undefined : 'new'
  const isOlder =
    known.updated !== undefined &&
    now.updated !== undefined &&
    Date.parse(now.updated) < Date.parse(known.updated)
  if (isOlder) return undefined
  const wasGone = known.status === 'deleted' || known.snapshot < whole
  if (now.status === 'deleted') return wasGone ? undefined : 'deleted'
  if (wasGone) return 'back'
  return contentHash(known) === contentHash(now) ? undefined : 'changed'
}

/** Later than all that is known, also where a snapshot was given a name of the future. */
const afterAll = (at: string, known: Listing | undefined): string =>
  known !== undefined && known.snapshot >= at ? `${known.snapshot}~` : at
