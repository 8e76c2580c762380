import { followTrail } from '../../core/follow-trail.ts'
import type { Past } from '../../core/policy.ts'
import type { Numbered } from '../../core/trail.ts'

/** What was called before, as policy may ask; what was stopped was not called. */
export function pastOf(entries: readonly Numbered[]): Past {
  const { counts, order } = called(entries)
  // Copies: what is recorded of a call that waits must not hold what came after it.
  return { counts: Object.assign(Object.create(null) as object, counts), order: order.slice() }
}

interface Called {
  readonly counts: Record<string, number>
  readonly order: string[]
  readonly numbers: number[]
}

const called = followTrail<Called>({
  start: () => ({ counts: Object.create(null), order: [], numbers: [] }),
  take({ counts, order, numbers }, entry) {
    if (entry.kind !== 'call' || entry.decision === 'block') return
    const action = `${entry.server}::${entry.tool}`
    counts[action] = (counts[action] ?? 0) + 1
    order.push(action)
    numbers.push(entry.number)
  },
  drop({ counts, order, numbers }, first) {
    const gone = numbers.findIndex((number) => number >= first)
    numbers.splice(0, gone < 0 ? numbers.length : gone)
    for (const action of order.splice(0, order.length - numbers.length)) {
      if (counts[action] === 1) delete counts[action]
      else counts[action]! -= 1
    }
  },
})
