import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from '../../core/error.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import type { SheetRow, WorkStore } from '../../store/queue.ts'
import type { Page, PageWish, Registry } from '../registry.ts'
import { askPage } from '../run/ask-page.ts'
import { gapRow, ledgerRow } from '../run/ledger.ts'
import { LISTINGS } from '../run/read.ts'
import { rawOf } from '../run/raw-text.ts'
import { redacted } from '../run/redacted.ts'
import type { CensusSetting } from '../run/setting.ts'
import { wholeSnapshots } from '../run/walks.ts'
import type { WatchEvent } from './event.ts'
import { watchSheets } from './findings.ts'
import { lastSequence } from './outbox.ts'
import { type Seen, takeListing } from './take-listing.ts'

export interface PollWish {
  readonly registry: Registry
  /** Records may appear later than the moment they bear: so far back is looked again. */
  readonly overlapMs: number
  /** Instead of the mark. */
  readonly since?: string
  readonly signal?: AbortSignal
}

export interface Poll {
  readonly since: string
  readonly events: readonly WatchEvent[]
  readonly records: number
  readonly unreadable: number
  /** Why it did not see all there is: the mark stays where it was, and the next poll looks again. */
  readonly unfinished?: { readonly why: string; readonly waitMs?: number }
}

/** Registries that can say what changed since a moment. */
export const canTell = ({ live, access }: Registry): boolean =>
  live !== undefined &&
  access !== 'closed' &&
  access !== 'snapshot' &&
  live.first({ isWhole: false, since: '2026-01-01T00:00:00.000Z' })[0]?.path !==
    live.first({ isWhole: false })[0]?.path

/**
 * Asks one registry what changed, once. Every change is kept together with what is told of it, in one transaction: a poll
 * that was ended anywhere is made again, and finds as known what it told before. The mark only saves work.
 */
export async function pollOnce(setting: CensusSetting, wish: PollWish): Promise<Poll> {
  const { store, clock } = setting
  const { registry } = wish
  const begun = clock().toISOString()
  const mark = await markOf(store, registry.id, begun)
  const from = wish.since ?? mark ?? fail('census/no-baseline', { registry: registry.id })
  const since = new Date(Date.parse(from) - wish.overlapMs).toISOString()
  await forgetCompared(setting)
  const seen: Seen = {
    at: begun,
    whole: await wholeOf(store, registry.id),
    isCompared: (await store.note.get('phase')) === 'done',
    sequence: await nextSequence(store),
  }
  const events: WatchEvent[] = []
  let [records, unreadable, last] = [0, 0, mark ?? '']
  const unfinished = await eachPage(setting, wish, since, async (page) => {
    const kept = rawOf(page.text)
    const heads: readonly SheetRow[] = [
      ledgerRow('asked', {
        registry: registry.id,
        snapshot: begun,
        path: page.path,
        at: begun,
        hash: kept.hash,
        bytes: kept.bytes.byteLength,
      }),
    ]
    let isKept = false
    for (const one of registry.read({ ...page, snapshot: begun })) {
      if ('adds' in one) continue
      if ('unreadable' in one) {
        unreadable += 1
        // The same each time that it is met, so that it is one gap.
        await store.sheets.add([gapRow(registry.id, 'watch', '', one.unreadable)])
        continue
      }
      records += 1
      const { updated } = one
      // A moment that has not come yet would hide what comes until then.
      if (updated !== undefined && isBefore(last, updated) && !isBefore(begun, updated)) last = updated
      if (!isKept) await store.raw.put([kept])
      const event = await takeListing(setting, one, page.form, seen, isKept ? [] : heads)
      if (event) events.push(event)
      isKept ||= event !== undefined
    }
  })
  if (!unfinished && last !== '') await store.note.set(noteOf(registry.id), { mark: last })
  return { since, events, records, unreadable, ...(unfinished ? { unfinished } : {}) }
}

const noteOf = (registry: string): string => `watch ${registry}`

/** Where the last poll that saw everything ended; before the first, the newest moment that the census knows of. */
async function markOf(store: WorkStore, registry: string, now: string): Promise<string | undefined> {
  const noted = stringField(await store.note.get(noteOf(registry)), 'mark')
  if (noted !== undefined) return noted
  let newest: string | undefined
  for await (const { key, rows } of store.sheets.groups(LISTINGS))
    if (key.startsWith(`${registry}|`))
      for (const { body } of rows) {
        const updated = stringField(body, 'updated')
        if (updated !== undefined && isBefore(newest ?? '', updated) && !isBefore(now, updated))
          newest = updated
      }
  return newest
}

const isBefore = (one: string, other: string): boolean => one === '' || Date.parse(one) < Date.parse(other)

async function wholeOf(store: WorkStore, registry: string): Promise<string> {
  return (await wholeSnapshots(store))[registry] ?? ''
}

/** After a whole run everything the watch compared stands with the rest. */
async function forgetCompared({ store, checks }: CensusSetting): Promise<void> {
  const generation = (await store.note.get('generation')) ?? 0
  const note = await store.note.get('watch')
  if (field(note, 'generation') === generation) return
  await store.sheets.clear(watchSheets(checks))
  await store.note.set('watch', { ...(isObject(note) ? note : {}), generation })
}

/** Noted, so that the last event is not looked for from the first. */
async function nextSequence(store: WorkStore): Promise<number> {
  const next = (await lastSequence(store)) + 1
  await store.note.set('watch sequence', next)
  return next
}

/** Page after page; the reason where it ended early. */
async function eachPage(
  setting: CensusSetting,
  { registry, signal }: PollWish,
  since: string,
  take: (page: Page) => Promise<void>,
): Promise<Poll['unfinished']> {
  const { live } = registry
  const wishes: PageWish[] = [...(live?.first({ isWhole: false, since }) ?? [])]
  const asked = new Set<string>()
  for (let wish = wishes.shift(); wish; wish = wishes.shift()) {
    if (signal?.aborted) return { why: 'ended' }
    if (asked.has(wish.path)) return { why: 'led to a page that was there before' }
    if (asked.size >= MOST_PAGES) return { why: `more than ${MOST_PAGES} pages` }
    asked.add(wish.path)
    const text = await textOf(setting, registry, wish, signal)
    if (typeof text !== 'string') return text
    const page: Page = { form: wish.form, path: wish.path, snapshot: '', text }
    await take(page)
    wishes.push(...(live?.next?.(page) ?? []))
  }
  return undefined
}

const MOST_PAGES = 5_000
const MOST_TRIES = 4
const MOST_PATIENCE_MS = 60_000

/** What a host asks for is heeded here if it is short, else by whoever polls. */
async function textOf(
  { outside }: CensusSetting,
  { live }: Registry,
  wish: PageWish,
  signal: AbortSignal | undefined,
): Promise<string | NonNullable<Poll['unfinished']>> {
  for (let tries = 1; ; tries += 1) {
    if (!live || !outside) return { why: 'offline' }
    const asked = await askPage(live, wish, undefined, outside)
    if (typeof asked === 'string') return { why: asked }
    if (asked.kind === 'answer' && asked.status === 200)
      return redacted(new TextDecoder().decode(asked.bytes))
    if (asked.kind === 'answer') return { why: `answered ${asked.status}` }
    if (asked.kind === 'unchanged') return { why: 'unchanged' }
    const waitMs = asked.kind === 'later' ? asked.ms : 500 * 2 ** tries
    const isHopeless = asked.kind === 'refused' || (asked.kind === 'failed' && !asked.isWorthRetrying)
    if (isHopeless || tries >= MOST_TRIES || waitMs > MOST_PATIENCE_MS || signal?.aborted)
      return { why: asked.why, ...(asked.kind === 'later' ? { waitMs } : {}) }
    await sleep(waitMs, undefined, signal ? { signal } : {}).catch(() => {})
  }
}
