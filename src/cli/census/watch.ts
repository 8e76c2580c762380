import { setTimeout as sleep } from 'node:timers/promises'
import { REGISTRIES } from '../../census/registries/index.ts'
import type { Registry } from '../../census/registry.ts'
import type { CensusSetting } from '../../census/run/setting.ts'
import { eventLine } from '../../census/watch/event-line.ts'
import type { WatchEvent } from '../../census/watch/event.ts'
import { canTell, pollOnce, type Poll } from '../../census/watch/poll.ts'
import { FairleadError, fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import { visibleJson } from '../../core/visible-json.ts'
import type { Context } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { tolerateLeaving } from '../output.ts'
import { openStore, type Place } from './open-store.ts'
import { namesIn, outsideOf, settingOf } from './setting.ts'
import { durationOf } from './watch/duration.ts'
import { onlyWatcher } from './watch/only-watcher.ts'
import { readersOf, type Reader, type ReaderFlags } from './watch/readers.ts'

interface WatchFlags extends ReaderFlags {
  readonly registry: string
  readonly once: boolean
  readonly every: string
  readonly overlap: string
  readonly since: string | undefined
  readonly look: string | undefined
  readonly origin: string | undefined
  readonly json: boolean
}

/** The exit code. */
export async function watchRegistries(place: Place, flags: WatchFlags, context: Context): Promise<number> {
  const registries = watchedOf(flags.registry)
  const isHere = namesIn(flags.origin).some((one) => /=https?:\/\/(?:127\.|localhost\b|\[::1\])/.test(one))
  const everyMs = durationOf('--every', flags.every, isHere ? 1_000 : LEAST_MS)
  const overlapMs = durationOf('--overlap', flags.overlap, 0)
  const since = flags.since === undefined ? undefined : momentIn(flags.since)
  const stop = interrupted()
  const readers = readersOf(flags, context, stop)
  const store = await openStore(place, context)
  const watcher = await onlyWatcher(store).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const outside = outsideOf(store, flags.origin, context)
  tolerateLeaving(context.stdout)
  try {
    const setting = settingOf(store, flags.look, outside)
    for (let round = 0; ; round += 1) {
      await watcher.stay()
      const wish = { overlapMs, signal: stop, ...(since !== undefined && round === 0 ? { since } : {}) }
      const { isWhole, waitMs } = await pollAll(setting, registries, wish, flags.json, context)
      const isSent = await sendAll(setting, readers, context)
      if (flags.once || stop.aborted) return isWhole && isSent ? 0 : 4
      await rest(Math.max(everyMs, waitMs), stop, watcher.stay)
    }
  } finally {
    await outside.asker.close()
    await watcher.leave()
    await store.close()
  }
}

/** Aggregators are asked to poll about once an hour; oftener than this helps nobody. */
const LEAST_MS = 300_000

function watchedOf(names: string): readonly Registry[] {
  const known = REGISTRIES.filter(canTell)
  return namesIn(names).map(
    (name) =>
      known.find(({ id }) => id === name) ??
      fail('usage/unknown-name', {
        what: 'registry that says what changed',
        name,
        expected: `${didYouMean(
          name,
          known.map(({ id }) => id),
        )}Such are: ${known.map(({ id }) => id).join(', ')}`,
      }),
  )
}

function momentIn(text: string): string {
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? fail('census/bad-date', { what: text.slice(0, 60) }) : new Date(ms).toISOString()
}

async function pollAll(
  setting: CensusSetting,
  registries: readonly Registry[],
  wish: Omit<Parameters<typeof pollOnce>[1], 'registry'>,
  isJson: boolean,
  context: Context,
): Promise<{ readonly isWhole: boolean; readonly waitMs: number }> {
  let [isWhole, waitMs] = [true, 0]
  for (const registry of registries) {
    const poll = await pollOnce(setting, { ...wish, registry })
    for (const event of poll.events) context.stdout.write(`${lineOf(event, isJson)}\n`)
    context.stderr.write(`${plain(summaryOf(registry, poll))}\n`)
    if (!poll.unfinished) continue
    isWhole = false
    waitMs = Math.max(waitMs, poll.unfinished.waitMs ?? 0)
  }
  return { isWhole, waitMs }
}

const lineOf = (event: WatchEvent, isJson: boolean): string =>
  isJson ? visibleJson(event) : plain(`${event.at.slice(0, 16)}Z ${eventLine(event)}`)

function summaryOf({ id }: Registry, { since, records, unreadable, events, unfinished }: Poll): string {
  const what = `${id}: ${records} records since ${since.slice(0, 16)}Z, ${events.length} of them news`
  const broken = unreadable === 0 ? '' : `, ${unreadable} that could not be read`
  return unfinished
    ? `${what}${broken}; not all was seen (${unfinished.why}), the next poll looks again`
    : `${what}${broken}`
}

/** One reader that cannot be reached keeps nothing from the others; what it did not get waits for it. */
async function sendAll(
  { store }: CensusSetting,
  readers: readonly Reader[],
  { stderr }: Context,
): Promise<boolean> {
  let isSent = true
  for (const reader of readers) {
    const missed = await reader.bring(store).catch((error: unknown) => {
      if (error instanceof FairleadError && error.code !== 'file/unwritable') throw error
      return error instanceof Error ? error.message : 'unknown'
    })
    if (missed === undefined) continue
    isSent = false
    stderr.write(`${plain(`${reader.name}: not told (${missed}); what is new waits in the census`)}\n`)
  }
  return isSent
}

async function rest(ms: number, signal: AbortSignal, stay: () => Promise<void>): Promise<void> {
  for (let left = ms; left > 0 && !signal.aborted; left -= STAY_MS) {
    await sleep(Math.min(left, STAY_MS), undefined, { signal }).catch(() => {})
    if (!signal.aborted) await stay()
  }
}

const STAY_MS = 30_000

function interrupted(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}
