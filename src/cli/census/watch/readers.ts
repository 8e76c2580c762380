import { atomFeed } from '../../../census/watch/atom.ts'
import { deliveryOf, MOST_EVENTS } from '../../../census/watch/delivery.ts'
import type { WatchEvent } from '../../../census/watch/event.ts'
import { eventsAfter, lastSequence, markSent, sentTo } from '../../../census/watch/outbox.ts'
import { systemClock } from '../../../core/clock.ts'
import { fail } from '../../../core/error.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { webhookTo } from '../../../net/webhook.ts'
import type { WorkStore } from '../../../store/queue.ts'
import type { Context } from '../../command.ts'
import { openFeed } from './feed-file.ts'
import { replaceText } from './replace-text.ts'

export interface ReaderFlags {
  readonly feed: string | undefined
  readonly atom: string | undefined
  readonly 'atom-url': string | undefined
  readonly webhook: string | undefined
  readonly 'webhook-key-env': string
}

/** Somebody who is told: brought everything that it has not had, in order. */
export interface Reader {
  readonly name: string
  /** Why it could not be told; undefined where it has all there is. */
  readonly bring: (store: WorkStore) => Promise<string | undefined>
}

export function readersOf(flags: ReaderFlags, context: Context, signal: AbortSignal): readonly Reader[] {
  return [
    ...(flags.feed === undefined ? [] : [feedReader(flags.feed, context)]),
    ...(flags.atom === undefined ? [] : [atomReader(flags.atom, flags['atom-url'], context)]),
    ...(flags.webhook === undefined
      ? []
      : [webhookReader(flags.webhook, flags['webhook-key-env'], context, signal)]),
  ]
}

/** The file itself says how far it has come, so that no line is written twice and none is left out. */
function feedReader(path: string, context: Context): Reader {
  return {
    name: path,
    async bring(store) {
      const feed = openFeed(path, context)
      const from = feed.last ?? (await sentTo(store, 'feed'))
      if (from > (await lastSequence(store))) fail('census/other-feed', { path })
      let last = from
      try {
        for await (const event of eventsAfter(store, from)) {
          feed.add(`${visibleJson(event)}\n`)
          last = event.sequence
        }
      } finally {
        feed.close()
      }
      if (last !== from) await markSent(store, 'feed', last)
      return undefined
    },
  }
}

const MOST_ENTRIES = 100

function atomReader(path: string, address: string | undefined, context: Context): Reader {
  if (address !== undefined && !/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : ''))
    fail('usage/bad-value', {
      what: '--atom-url',
      value: address,
      expected: 'Where the feed will be found: https://…',
    })
  return {
    name: path,
    async bring(store) {
      const events: WatchEvent[] = []
      for await (const event of eventsAfter(store, Math.max(0, (await lastSequence(store)) - MOST_ENTRIES)))
        events.push(event)
      const at = systemClock().toISOString()
      replaceText(path, atomFeed(events, { at, ...(address === undefined ? {} : { address }) }), context)
      return undefined
    },
  }
}

function webhookReader(address: string, variable: string, { env }: Context, signal: AbortSignal): Reader {
  const key = env[variable] ?? ''
  if (key.length < LEAST_KEY) fail('census/no-webhook-key', { variable, least: String(LEAST_KEY) })
  const hook = webhookTo(address, { signal }) ?? fail('census/bad-webhook')
  return {
    // Not its path: some addresses are as good as a key.
    name: new URL(address).host,
    async bring(store) {
      const reader = `webhook ${address}`
      for (;;) {
        const events: WatchEvent[] = []
        for await (const event of eventsAfter(store, await sentTo(store, reader))) {
          events.push(event)
          if (events.length === MOST_EVENTS) break
        }
        const last = events.at(-1)
        if (!last) return undefined
        const { body, headers } = deliveryOf(events, key, Math.floor(systemClock().getTime() / 1_000))
        const posted = await hook.post(body, headers)
        if (!posted.isTaken) return posted.why
        await markSent(store, reader, last.sequence)
      }
    },
  }
}

const LEAST_KEY = 16
