import type { Head } from './linear.ts'
import type { FeatureNames, Features } from './sparse.ts'

/** What one feature of this row added to the answer. */
export interface Contribution {
  readonly feature: string
  readonly weight: number
}

/** The features that pushed hardest towards yes, strongest first. */
export function explain(
  head: Head,
  features: Features,
  names: FeatureNames,
  most = 5,
): readonly Contribution[] {
  const found: Contribution[] = []
  features.indices.forEach((index, at) => {
    const weight = head.weights[index]! * features.values[at]!
    if (weight > 0) found.push({ feature: names.get(index) ?? `#${index}`, weight })
  })
  return found
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
    .slice(0, most)
    .map(({ feature, weight }) => ({ feature, weight: Math.round(weight * 1000) / 1000 }))
}
