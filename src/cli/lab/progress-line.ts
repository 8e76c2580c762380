import type { Writable } from 'node:stream'
import type { Progress } from '../../lab/campaign/run-campaign.ts'

/** One line of a terminal, over and over; nothing at all where there is none. */
export function progressLine(
  out: Writable & { readonly isTTY?: boolean; readonly columns?: number },
  before: number,
  now: () => number,
): ((progress: Progress) => void) | undefined {
  if (out.isTTY !== true) return undefined
  const start = now()
  let told = -Infinity
  return ({ done, total, reached, notRun }) => {
    const time = now()
    if (time - told < EVERY_MS && done < total) return
    told = time
    const left = ((time - start) / done) * (total - done)
    const parts = [
      `${before + done}/${before + total}`,
      `${reached} reached`,
      ...(notRun > 0 ? [`${notRun} not run`] : []),
      `${span(left)} left`,
    ]
    const line = parts.join(' · ').slice(0, (out.columns ?? 80) - 1)
    out.write(`\r\u001b[K${line}${done === total ? '\n' : ''}`)
  }
}

const EVERY_MS = 200

function span(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
