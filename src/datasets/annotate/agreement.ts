/** Agreement beyond chance; undefined where chance alone would agree always, or there is nothing to compare. */
export interface Agreement {
  readonly value: number | undefined
  /** Share of pairs of labels that are the same. */
  readonly observed: number | undefined
  /** Items. */
  readonly n: number
}

/** Two annotators (Cohen 1960): chance is what each of them says how often. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Agreement {
  const n = pairs.length
  if (n === 0) return { value: undefined, observed: undefined, n }
  const observed = pairs.filter(([one, other]) => one === other).length / n
  const labels = new Set(pairs.flat())
  const share = (which: 0 | 1, label: string): number =>
    pairs.filter((pair) => pair[which] === label).length / n
  const expected = [...labels].reduce((sum, label) => sum + share(0, label) * share(1, label), 0)
  return { value: beyond(observed, expected), observed, n }
}

/** As many labels on each item, whoever gave them (Fleiss 1971). Items with another number of labels do not belong here. */
export function fleissKappa(units: readonly (readonly string[])[]): Agreement {
  const n = units.length
  const raters = units[0]?.length ?? 0
  if (n === 0 || raters < 2) return { value: undefined, observed: undefined, n }
  const observed = units.reduce((sum, unit) => sum + samePairs(unit) / (raters * (raters - 1)), 0) / n
  const totals = countsOf(units.flat())
  const expected = [...totals.values()].reduce((sum, count) => sum + (count / (n * raters)) ** 2, 0)
  return { value: beyond(observed, expected), observed, n }
}

/** Any number of annotators, any of whom may have left items out (Krippendorff 2011, nominal). Items with one label say nothing. */
export function krippendorffAlpha(units: readonly (readonly string[])[]): Agreement {
  const paired = units.filter(({ length }) => length > 1)
  const all = paired.flat()
  const n = paired.length
  if (n === 0) return { value: undefined, observed: undefined, n }
  // Each label of an item is compared with its other labels, so that items with many labels weigh by their labels.
  const observed = paired.reduce((sum, unit) => sum + samePairs(unit) / (unit.length - 1), 0) / all.length
  const expected =
    [...countsOf(all).values()].reduce((sum, count) => sum + count * (count - 1), 0) /
    (all.length * (all.length - 1))
  return { value: beyond(observed, expected), observed, n }
}

/** A share that a millionth of rounding put above chance is none. */
function beyond(observed: number, expected: number): number | undefined {
  return 1 - expected < 1e-12 ? undefined : (observed - expected) / (1 - expected)
}

/** Ordered pairs of two different annotators who said the same. */
function samePairs(unit: readonly string[]): number {
  return [...countsOf(unit).values()].reduce((sum, count) => sum + count * (count - 1), 0)
}

function countsOf(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
