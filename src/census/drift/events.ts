import type { Listing } from '../listing.ts'
import { artefactEvents } from './artefacts.ts'
import { sourceEvents } from './source.ts'
import { toolEvents } from './tools.ts'

/** What became of a listing from one record of it to the next. */
export const EVENTS = [
  'description',
  'tool-added',
  'tool-removed',
  'tool-changed',
  'tool-suspect',
  'package-moved',
  'package-owner-changed',
  'remote-host-changed',
  'remote-owner-changed',
  'repository-changed',
  'repository-owner-changed',
  'version-rewritten',
  'deleted',
  'came-back',
] as const
export type DriftEvent = (typeof EVENTS)[number]

/** Those after which whoever runs the server runs somebody else’s, or something else than what was looked at. */
export const GRAVE: ReadonlySet<DriftEvent> = new Set([
  'tool-suspect',
  'package-owner-changed',
  'remote-owner-changed',
  'repository-owner-changed',
  'version-rewritten',
])

/** Oldest first. A new version alone is no event: what it changes is. */
export function driftOf(history: readonly Listing[]): readonly DriftEvent[] {
  const events: DriftEvent[] = []
  for (const [at, after] of history.entries()) {
    const before = history[at - 1]
    if (before !== undefined && events.length < MOST_EVENTS) events.push(...between(before, after))
  }
  return events
}

const MOST_EVENTS = 10_000

function* between(before: Listing, after: Listing): Generator<DriftEvent, void, undefined> {
  if (before.status !== 'deleted' && after.status === 'deleted') yield 'deleted'
  if (before.status === 'deleted' && after.status !== 'deleted') yield 'came-back'
  const changes: readonly DriftEvent[] = [
    ...(before.description === after.description ? [] : (['description'] as const)),
    ...toolEvents(before, after),
    ...artefactEvents(before, after),
    ...sourceEvents(before, after),
  ]
  yield* changes
  // A registry that says of itself that a version stays what it was: then this may not be.
  if (before.version !== undefined && before.version === after.version && changes.length > 0)
    yield 'version-rewritten'
}
