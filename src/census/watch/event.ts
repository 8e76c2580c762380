import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { NotChecked } from '../../core/finding.ts'
import type { Severity } from '../../core/severity.ts'
import type { JsonValue } from '../../core/value.ts'
import type { SheetRow } from '../../store/queue.ts'
import type { DriftEvent } from '../drift/events.ts'
import { asJson } from '../kept.ts'
import type { FieldChange } from './compare.ts'

/** What a registry said that it had not said before, and what the checks say of it: one line of the feed. */
export interface WatchEvent {
  readonly format: 'fairlead-watch/1'
  /** From 1, without a gap: who has seen one has seen all before it. */
  readonly sequence: number
  /** Of its content: the same for whoever saw the same. */
  readonly id: string
  /** When the watch saw it. */
  readonly at: string
  readonly registry: string
  readonly name: string
  readonly version?: string
  /** As the registry says. */
  readonly updated?: string
  readonly kind: 'new' | 'changed' | 'deleted' | 'back'
  readonly severity: Severity
  readonly changes: readonly FieldChange[]
  readonly drift: readonly DriftEvent[]
  readonly findings: readonly Found[]
  readonly notChecked: readonly NotChecked[]
}

/** A flag of a check that nobody was told of before. */
export interface Found {
  readonly flag: string
  readonly check: string
  readonly severity: Severity
  readonly subject: string
  readonly message: string
}

export const EVENTS = 'watch event'

export const eventKey = (sequence: number): string => String(sequence).padStart(12, '0')

export const eventRow = (event: WatchEvent): SheetRow => ({
  sheet: EVENTS,
  key: eventKey(event.sequence),
  id: event.id,
  body: asJson(event),
})

export const eventIn = (body: JsonValue) => body as unknown as WatchEvent

/** Back and forth and back again is told three times: each time the registry says another moment. */
export function eventId(key: string, updated: string | undefined, before: string, after: string): string {
  return sha256Hex(canonicalJson([key, updated ?? '', before, after]))
}
