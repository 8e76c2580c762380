import type { Step, StepLevel, Story } from '../scenario.ts'

/** Where a measured thing stands, from 0 (as at first) to 1 (at its bound), point by point. */
export type Course = readonly number[]

/**
 * The risky course climbs to its bound; the safe one begins alike and then drains, levels off, or never rises. Both are rough,
 * and both have many forms, for it is the end and the direction that count.
 */
export function courseOf(story: Story, key: string, points: number): Course {
  const rise = story.pick(`${key}/rise`, RISES)
  const fall = story.pick(`${key}/fall`, FALLS)
  const peak = story.whole(`${key}/peak`, 18, 58) / 100
  return Array.from({ length: points }, (_, at) => {
    const share = at / Math.max(1, points - 1)
    const rough = story.whole(`${key}/rough${at}`, -30, 30) / 1000
    return clamp(story.either(rise(share), fall(share, peak)) + (share === 0 || share === 1 ? 0 : rough))
  })
}

const RISES: readonly ((share: number) => number)[] = [
  (share) => share,
  (share) => (2 ** (share * 6) - 1) / 63,
  (share) => share ** 2,
  (share) => Math.ceil(share * 5) / 5,
  (share) => Math.min(1, share * 1.4),
  (share) => (share < 0.35 ? share * 0.2 : 0.07 + ((share - 0.35) / 0.65) * 0.93),
]

const FALLS: readonly ((share: number, peak: number) => number)[] = [
  (share, peak) => peak * Math.sin(Math.PI * share),
  (share, peak) => Math.min(peak, share * 1.5),
  (share) => 0.02 + share * 0.03,
  (share, peak) => peak * (share < 0.4 ? share / 0.4 : Math.exp(-(share - 0.4) * 5)),
  (share, peak) => peak * 0.6 * Math.abs(Math.sin(share * 7)),
  (share, peak) => (share < 0.5 ? peak * share * 2 : peak * 0.3),
]

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** A gauge along a course: whole numbers if both ends are. */
export function along(from: number, to: number, share: number): number {
  const value = from + (to - from) * share
  return Number.isInteger(from) && Number.isInteger(to) ? Math.round(value) : Math.round(value * 100) / 100
}

export function levelAt(share: number): StepLevel {
  if (share > 0.93) return 'error'
  return share > 0.62 ? 'warn' : 'info'
}

/** A word for how it stands, as dashboards have one. */
export function stateAt(story: Story, share: number): string {
  const words = story.pick('state words', STATES)
  return words[share > 0.9 ? 3 : share > 0.7 ? 2 : share > 0.4 ? 1 : 0]
}

const STATES = [
  ['ok', 'ok', 'warning', 'critical'],
  ['normal', 'elevated', 'high', 'exhausted'],
  ['healthy', 'healthy', 'degraded', 'failing'],
  ['stable', 'busy', 'strained', 'saturated'],
  ['green', 'yellow', 'orange', 'red'],
  ['nominal', 'loaded', 'overloaded', 'unresponsive'],
] as const

export interface Gauges {
  readonly by: string
  readonly event: string
  readonly say: readonly string[]
  readonly after?: readonly [number, number]
  /** Each from its ordinary value to its bound. */
  readonly gauges: Readonly<Record<string, readonly [from: number, to: number]>>
  readonly fixed?: Step['fields']
}

/** A row of measurements along a course. */
export function measured(story: Story, course: Course, what: Gauges): Step[] {
  const withState = story.chance(`${what.event}/state`, 0.4)
  return course.map((share) => ({
    after: what.after ?? [8, 12],
    by: what.by,
    event: what.event,
    level: levelAt(share),
    say: what.say,
    fields: {
      ...what.fixed,
      ...Object.fromEntries(
        Object.entries(what.gauges).map(([name, [from, to]]) => [name, along(from, to, share)]),
      ),
      ...(withState ? { status: stateAt(story, share) } : {}),
    },
  }))
}

/** One of each in turn, as far as each goes. */
export function woven(...rows: readonly (readonly Step[])[]): Step[] {
  const length = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat()
}

/** Numbers a row of steps. */
export function times(count: number, step: (nth: number) => Step): Step[] {
  return Array.from({ length: count }, (_, at) => step(at + 1))
}
