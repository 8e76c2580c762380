import { redactSecrets } from '../../core/secret.ts'
import type { View } from '../table.ts'
import type { CorrectedFigure, FlagPrecision } from './census-report.ts'

/** The same view, and what was asked of it: so that no table can leave out the variants of a figure that it shows. */
export function watched(view: View): {
  readonly view: View
  readonly corrected: () => readonly CorrectedFigure[]
  readonly precision: () => readonly FlagPrecision[]
} {
  const measures = new Map<string, readonly [name: string, by: string | undefined]>()
  const flags = new Set<string>()
  return {
    view: {
      ...view,
      measure: (name, by) => {
        measures.set(`${name}\u0000${by ?? ''}`, [name, by])
        return view.measure(name, by)
      },
      flags: (flag) => {
        flags.add(flag)
        return view.flags(flag)
      },
      flagged: (flag) => {
        flags.add(flag)
        return view.flagged(flag)
      },
      precision: (flag) => {
        flags.add(flag)
        return view.precision(flag)
      },
    },
    corrected: () =>
      [...measures.values()].map(([measure, by]) => {
        const { listings, publishers, hosts, unknown } = view.measure(measure, by) ?? {}
        return {
          measure,
          by: by === undefined ? by : redactSecrets(by),
          listings,
          publishers,
          hosts,
          unknown,
        }
      }),
    precision: () =>
      [...flags].map((flag) => ({
        flag,
        flagged: view.flagged(flag),
        precision: view.precision(flag),
      })),
  }
}
