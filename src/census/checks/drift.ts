import { defineCheck } from '../check.ts'
import { counted, measuredOverall } from '../definitions/everywhere.ts'
import { driftOf, EVENTS, GRAVE, type DriftEvent } from '../drift/events.ts'
import { listingKey } from '../identity.ts'

export default defineCheck({
  id: 'drift',
  title: 'Listings that are not what they were',
  why: 'What was looked at when it was installed is not what runs now, if its tools, its package, its host or its owner changed since: a rug pull is a change that nobody looked at.',
  table: 'T16',
  *judge(listing, history) {
    // Who was seen once cannot have been seen to change.
    if (history.length < 2) return
    const told = history.filter(({ tools }) => tools !== undefined)
    if (told.length > 1) yield { count: 'listings-with-tools-twice' }
    const events = driftOf(history)
    const times = new Map<DriftEvent, number>()
    for (const event of events) times.set(event, (times.get(event) ?? 0) + 1)
    yield* measuredOverall(listing, 'changed', events.length > 0)
    yield* measuredOverall(
      listing,
      'changed-gravely',
      events.some((event) => GRAVE.has(event)),
    )
    for (const event of EVENTS) {
      const of = times.get(event) ?? 0
      if (of === 0) continue
      yield { count: 'drift-events', by: event, of }
      yield { count: 'drifted-listings', by: event }
    }
    yield* counted(listing, 'events', events.length)
    if (events.length === 0) return
    const grave = events.filter((event) => GRAVE.has(event))
    yield {
      flag: grave.length > 0 ? 'changed-gravely' : 'changed',
      severity: grave.length > 0 ? 'medium' : 'info',
      subject: listingKey(listing),
      message: `Over ${history.length} records: ${[...times].map(([event, of]) => `${event} ${of}`).join(', ')}`,
      evidence: Object.fromEntries(times),
      size: events.length,
    }
  },
})
