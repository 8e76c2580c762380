/** A version of npm, as Semantic Versioning 2.0.0 orders it. */
export interface Semver {
  readonly numbers: readonly bigint[]
  /** Empty: a release. */
  readonly before: readonly string[]
}

const FORM =
  /^[v=]?(\d{1,30})\.(\d{1,30})\.(\d{1,30})(?:-([0-9A-Za-z.-]{1,200}))?(?:\+[0-9A-Za-z.-]{1,200})?$/

/** Undefined for what is no exact version. What stands behind `+` does not count. */
export function readSemver(text: string): Semver | undefined {
  const found = FORM.exec(text)
  if (found === null) return undefined
  const before = found[4]?.split('.') ?? []
  if (before.includes('')) return undefined
  return { numbers: found.slice(1, 4).map(BigInt), before }
}

export function compareSemver(left: Semver, right: Semver): number {
  for (let index = 0; index < 3; index++) {
    const [one, other] = [left.numbers[index] ?? 0n, right.numbers[index] ?? 0n]
    if (one !== other) return one < other ? -1 : 1
  }
  // A release comes after everything that led to it.
  if (left.before.length === 0 || right.before.length === 0)
    return (
      Math.sign(right.before.length - left.before.length) *
      (left.before.length === right.before.length ? 0 : 1)
    )
  return compareBefore(left.before, right.before)
}

function compareBefore(left: readonly string[], right: readonly string[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index], right[index]]
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    if (one === other) continue
    const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)]
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
    if (!isNumber) return one < other ? -1 : 1
    const difference = BigInt(one) - BigInt(other)
    if (difference !== 0n) return difference < 0n ? -1 : 1
  }
  return 0
}
