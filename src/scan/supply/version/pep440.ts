/** A version of PyPI as the packaging standard orders it: a list of parts that are compared one by one. */
export interface PythonVersion {
  readonly epoch: bigint
  readonly release: readonly bigint[]
  /** `1.0.dev1` < `1.0a1.dev1` < `1.0a1` < `1.0rc1` < `1.0` < `1.0.post1`. */
  readonly pre: Part
  readonly post: Part
  readonly dev: Part
  readonly local: readonly string[]
}
/** Rank among forms, then number. */
type Part = readonly [number, bigint]

const PRE_RANK: Readonly<Record<string, number>> = {
  a: 1,
  alpha: 1,
  b: 2,
  beta: 2,
  c: 3,
  rc: 3,
  pre: 3,
  preview: 3,
}
const [NEVER_BEFORE, LAST]: readonly Part[] = [
  [0, 0n],
  [9, 0n],
]

/** Undefined for what is no version; all spellings that the standard allows are read. */
export function readPythonVersion(text: string): PythonVersion | undefined {
  let rest = text.trim().toLowerCase()
  if (rest.length > 200) return undefined
  const take = (form: RegExp): RegExpExecArray | undefined => {
    const found = form.exec(rest)
    if (found !== null) rest = rest.slice(found[0].length)
    return found ?? undefined
  }
  const epoch = take(/^v?(?:(\d{1,9})!)?/)
  const release = take(/^\d{1,30}(?:\.\d{1,30}){0,20}/)
  if (release === undefined) return undefined
  const pre = take(/^[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d{0,30})/)
  const post = take(/^(?:-(\d{1,30})|[-_.]?(?:post|rev|r)[-_.]?(\d{0,30}))/)
  const dev = take(/^[-_.]?dev[-_.]?(\d{0,30})/)
  const local = take(/^\+([a-z0-9._-]{1,100})/)
  if (rest !== '') return undefined
  return {
    epoch: BigInt(epoch?.[1] ?? 0),
    release: trimmed(release[0].split('.').map(BigInt)),
    pre: preOf(pre, post !== undefined, dev !== undefined),
    post: post === undefined ? (NEVER_BEFORE as Part) : [1, BigInt((post[1] ?? post[2]) || 0)],
    dev: dev === undefined ? (LAST as Part) : [1, BigInt(dev[1] || 0)],
    local: local?.[1]?.split(/[._-]/) ?? [],
  }
}

export function comparePython(left: PythonVersion, right: PythonVersion): number {
  return (
    sign(left.epoch, right.epoch) ||
    compareLists(left.release, right.release, sign) ||
    comparePart(left.pre, right.pre) ||
    comparePart(left.post, right.post) ||
    comparePart(left.dev, right.dev) ||
    compareLists(left.local, right.local, compareLocal)
  )
}

function preOf(pre: RegExpExecArray | undefined, isPost: boolean, isDev: boolean): Part {
  if (pre !== undefined) return [PRE_RANK[pre[1] ?? ''] ?? 3, BigInt(pre[2] || 0)]
  // `1.0.dev1` comes before `1.0a1`, as if it had a form lower than any.
  return isDev && !isPost ? [0, 0n] : [9, 0n]
}

function trimmed(release: readonly bigint[]): readonly bigint[] {
  const last = release.findLastIndex((number) => number !== 0n)
  return release.slice(0, last + 1)
}

function comparePart(left: Part, right: Part): number {
  return Math.sign(left[0] - right[0]) || sign(left[1], right[1])
}

function compareLocal(left: string, right: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)]
  if (isNumber && isOtherNumber) return sign(BigInt(left), BigInt(right))
  if (isNumber !== isOtherNumber) return isNumber ? 1 : -1
  return left < right ? -1 : left > right ? 1 : 0
}

/** Of two lists that begin alike, the longer comes later. */
function compareLists<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (one: T, other: T) => number,
): number {
  for (const [index, one] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compare(one, other)
    if (order !== 0) return order
  }
  return left.length < right.length ? -1 : 0
}

function sign(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0
}
