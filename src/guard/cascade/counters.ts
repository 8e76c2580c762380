import type { JsonObject } from '../../core/value.ts'

/** How often each layer looked, how often it found something, and how long that took. */
export interface Counters {
  readonly add: (layer: string, ms: number, isHit: boolean) => void
  /** One message in which these rules found something. */
  readonly hit: (rules: Iterable<string>) => void
  /** Texts that the model judged, and those of them that went to the arbiter. */
  readonly escalate: (judged: number, asked: number) => void
  readonly summary: () => JsonObject
}

export function createCounters(): Counters {
  const layers = new Map<string, Layer>()
  const byRule = new Map<string, number>()
  let judged = 0
  let asked = 0

  const add = (layer: string, ms: number, isHit: boolean): void => {
    const known = layers.get(layer) ?? { runs: 0, hits: 0, mostMs: 0, buckets: new Uint32Array(BUCKETS) }
    layers.set(layer, known)
    known.runs++
    if (isHit) known.hits++
    known.mostMs = Math.max(known.mostMs, ms)
    known.buckets[bucketOf(ms)]!++
  }

  const hit = (rules: Iterable<string>): void => {
    for (const rule of new Set(rules))
      if (byRule.has(rule) || byRule.size < MOST_RULES) byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  }

  const escalate = (judgedNow: number, askedNow: number): void => {
    judged += judgedNow
    asked += askedNow
  }

  const summary = (): JsonObject => ({
    ...Object.fromEntries(
      [...layers].map(([name, { runs, hits, mostMs, buckets }]) => [
        name,
        {
          runs,
          hits,
          p50Ms: quantile(buckets, runs, 0.5),
          p95Ms: quantile(buckets, runs, 0.95),
          mostMs: rounded(mostMs),
        },
      ]),
    ),
    ...(byRule.size > 0 && { byRule: Object.fromEntries(byRule) }),
    ...(judged > 0 && { escalation: { judged, asked, share: rounded(asked / judged) } }),
  })

  return { add, hit, escalate, summary }
}

/** The names of users' rules may change with every version of their file. */
const MOST_RULES = 2000

interface Layer {
  runs: number
  hits: number
  mostMs: number
  readonly buckets: Uint32Array
}

/** Four buckets for every doubling from one microsecond on: a quantile is right within a fifth, in constant memory. */
const PER_DOUBLING = 4
const BUCKETS = PER_DOUBLING * 30

function bucketOf(ms: number): number {
  const bucket = Math.ceil(Math.log2(Math.max(ms * 1000, 1)) * PER_DOUBLING)
  return Math.min(BUCKETS - 1, bucket)
}

/** The upper bound of the bucket in which the quantile lies. */
function quantile(buckets: Uint32Array, runs: number, share: number): number {
  let left = runs * share
  const at = buckets.findIndex((count) => (left -= count) <= 0)
  return rounded(2 ** (Math.max(0, at) / PER_DOUBLING) / 1000)
}

const rounded = (value: number): number => Number(value.toPrecision(3))
