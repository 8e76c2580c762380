import { field } from '../../core/value.ts'
import type { SheetGroup, SheetRow } from '../../store/queue.ts'
import type { Check } from '../check.ts'
import { hostsOf, listingKey, publisherOf } from '../identity.ts'
import type { Listing } from '../listing.ts'
import { markId } from './mark-id.ts'
import { createMeasured, measuredRows } from './measured.ts'
import { historyOf } from './newest.ts'
import { LISTINGS } from './read.ts'
import { groupsOf, spanOf } from './span.ts'
import { createTally, type Tally } from './tally.ts'
import type { Work } from './task.ts'

export const marksOf = (check: string): string => `mark ${check}`

/** All that a part of the listings shows: each name once, by its newest version. */
export const SETTLE: Work = {
  kind: 'settle',
  isAsking: false,
  async run(task, { store, checks }) {
    const whole = field(task.body, 'whole')
    const rows: SheetRow[] = []
    const tally = createTally()
    for await (const group of groupsOf(store.sheets, LISTINGS, spanOf(task.body)))
      settleOne(group, whole, checks, rows, tally)
    return { rows: [...rows, ...tally.rows(task.key)] }
  },
}

function settleOne(
  group: SheetGroup,
  whole: unknown,
  checks: readonly Check[],
  rows: SheetRow[],
  tally: Tally,
): void {
  const history = historyOf(group.rows.map(({ body }) => body))
  const newest = history.at(-1)
  if (!newest) return
  const { registry, snapshot, status } = newest
  tally.take({ count: 'run records', by: registry, of: history.length }, '')
  const since = field(whole, registry)
  // A newer snapshot of the whole registry does not have it any more.
  if (typeof since === 'string' && snapshot < since)
    return tally.take({ count: 'run gone', by: registry }, '')
  if (status === 'deleted') return tally.take({ count: 'run deleted', by: registry }, '')
  tally.take({ count: 'run listings', by: registry }, '')
  judge(newest, history, checks, rows, tally)
}

function judge(
  listing: Listing,
  history: readonly Listing[],
  checks: readonly Check[],
  rows: SheetRow[],
  tally: Tally,
): void {
  const id = listingKey(listing)
  const measured = createMeasured()
  for (const check of checks) {
    let marks = 0
    const isAsking = check.asks !== undefined || check.thenAsks !== undefined
    const mark = (key: string, body: SheetRow['body']): void => {
      rows.push({ sheet: marksOf(check.id), key, id: markId(listing, marks, isAsking), body })
      marks += 1
    }
    for (const judged of check.judge?.(listing, history) ?? []) {
      if ('mark' in judged) mark(judged.mark.key, judged.mark.body)
      else tally.take(judged, check.id)
      if ('measure' in judged) measured.take(id, judged)
    }
    for (const { key, body } of check.marks?.(listing) ?? []) mark(key, body)
  }
  const who = { listing: id, publisher: publisherOf(listing)?.slice(0, 400), hosts: hostsOf(listing) }
  for (const [, body] of measured.all()) rows.push(...measuredRows(who, '', body))
}
