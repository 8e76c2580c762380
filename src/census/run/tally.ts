import { createHash } from 'node:crypto'
import type { SheetRow } from '../../store/queue.ts'
import type { Judged, Measure } from '../check.ts'
import { flagRow } from './flags.ts'

export const TALLIES = 'tally'

/** How many marks of a check were left out, since a group shows only so many. */
export const CROWDED = 'run left out'

/** What a task counted, summed before it is kept: a million listings leave a few hundred rows. */
export interface Tally {
  /** Keeps what can be counted or shown; answers what goes on to other places. */
  readonly take: (judged: Judged, check: string) => void
  readonly rows: (task: string) => readonly SheetRow[]
}

/** `m` of listings, `c` plain counts; `p` of publishers and `h` of hosts are by code. */
export type TallyScope = 'm' | 'c'

export function createTally(): Tally {
  const sums = new Map<string, [number, number, number]>()
  const flags = new Map<string, SheetRow>()
  return {
    take(judged, check) {
      if ('measure' in judged) addMeasure(judged)
      else if ('count' in judged) add('c', judged.count, judged.by, [judged.of ?? 1, 0, 0])
      else if ('flag' in judged) {
        add('c', `flag ${judged.flag}`, undefined, [1, 0, 0])
        const row = flagRow(judged, check)
        flags.set(row.key, row)
      }
    },
    rows: (task) => [
      ...[...sums].map(([key, body]) => ({ sheet: TALLIES, key, id: task, body })),
      ...flags.values(),
    ],
  }

  function addMeasure({ measure, by, hit }: Measure): void {
    add('m', measure, by, hit === undefined ? [0, 0, 1] : [1, hit ? 1 : 0, 0])
  }

  function add(
    scope: TallyScope,
    name: string,
    by: string | undefined,
    [of, hits, unknown]: [number, number, number],
  ): void {
    const key = tallyKey(scope, name, by)
    const sum = sums.get(key) ?? [0, 0, 0]
    sums.set(key, [sum[0] + of, sum[1] + hits, sum[2] + unknown])
  }
}

export const tallyKey = (scope: TallyScope, name: string, by: string | undefined): string =>
  `${scope}|${name}|${by ?? ''}`.slice(0, 400)

/**
 * A measure in eight letters: a million listings each keep some thirty of them. Names stand in the tallies of listings, so
 * that whoever knows a name finds it again.
 */
export function measureCode(name: string, by: string | undefined): string {
  const text = `${name}|${by ?? ''}`
  const known = codes.get(text)
  if (known !== undefined) return known
  const code = createHash('sha256').update(text).digest('base64url').slice(0, 8)
  if (codes.size < MOST_CODES) codes.set(text, code)
  return code
}

const codes = new Map<string, string>()
const MOST_CODES = 10_000
