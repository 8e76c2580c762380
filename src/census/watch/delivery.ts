import { createHmac } from 'node:crypto'
import { visibleJson } from '../../core/visible-json.ts'
import type { WatchEvent } from './event.ts'

/** What is posted at once, and how whoever gets it knows from whom it is. */
export interface Delivery {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export const MOST_EVENTS = 50

/**
 * The signature is over the moment, a full stop and the body: whoever checks both cannot be sent an old one again. Posted
 * again after a failure, the number of the delivery stays; so do the ids of events, by which to tell those that came twice.
 */
export function deliveryOf(events: readonly WatchEvent[], key: string, seconds: number): Delivery {
  const [first, last] = [events[0]?.sequence ?? 0, events.at(-1)?.sequence ?? 0]
  const body = visibleJson({ format: 'fairlead-watch-delivery/1', first, last, events })
  const signature = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'fairlead-delivery': `${first}-${last}`,
      'fairlead-timestamp': String(seconds),
      'fairlead-signature': `sha256=${signature}`,
    },
  }
}
