/** The rules of a robots.txt that are meant for us (RFC 9309). */
export interface Robots {
  /** Path and query. */
  readonly allows: (path: string) => boolean
  /** From `Crawl-delay`; infinite where there is none. */
  readonly perSecond: number
}

interface Rule {
  readonly isAllowed: boolean
  /** Between the stars. */
  readonly parts: readonly string[]
  readonly isWhole: boolean
  readonly length: number
}

interface Group {
  readonly rules: Rule[]
  delay: number | undefined
}

const MOST_LINES = 10_000
const MOST_RULES = 2_000
const MOST_PARTS = 16
const OUR_NAME = 'fairlead'

export function readRobots(text: string): Robots {
  const ours: Group = { rules: [], delay: undefined }
  const everybodys: Group = { rules: [], delay: undefined }
  let [isOurs, isEverybodys, isNaming, isNamed] = [false, false, false, false]
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, MOST_LINES)) {
    const plain = line.split('#', 1)[0] ?? ''
    const colon = plain.indexOf(':')
    if (colon < 0) continue
    const [key, value] = [plain.slice(0, colon).trim().toLowerCase(), plain.slice(colon + 1).trim()]
    if (key === 'user-agent') {
      if (!isNaming) [isOurs, isEverybodys] = [false, false]
      isNaming = true
      const agent = value.split('/', 1)[0]?.trim().toLowerCase()
      if (agent === OUR_NAME) isOurs = isNamed = true
      if (agent === '*') isEverybodys = true
      continue
    }
    if (key !== 'allow' && key !== 'disallow' && key !== 'crawl-delay') continue
    isNaming = false
    for (const group of [...(isOurs ? [ours] : []), ...(isEverybodys ? [everybodys] : [])])
      take(group, key, value)
  }
  const { rules, delay } = isNamed ? ours : everybodys
  return {
    allows: (path) => path === '/robots.txt' || isAllowed(rules, canonical(path)),
    perSecond: delay === undefined || delay === 0 ? Infinity : 1 / delay,
  }
}

function take(group: Group, key: 'allow' | 'disallow' | 'crawl-delay', value: string): void {
  if (key === 'crawl-delay') {
    // An hour between two requests is a no, but not said as one.
    if (/^\d{1,6}(?:\.\d{1,6})?$/.test(value)) group.delay = Math.min(Number(value), 60)
    return
  }
  // Nothing is disallowed.
  if (value === '' || group.rules.length >= MOST_RULES) return
  const isWhole = value.endsWith('$')
  const parts = canonical(isWhole ? value.slice(0, -1) : value).split('*')
  // What we cannot follow to its end forbids more, not less.
  const isTooLong = parts.length > MOST_PARTS
  const kept = isTooLong ? parts.slice(0, MOST_PARTS) : parts
  if (isTooLong && key === 'allow') return
  group.rules.push({
    isAllowed: key === 'allow',
    parts: kept,
    isWhole: isWhole && !isTooLong,
    length: value.length,
  })
}

/** The longest rule that fits decides; of two as long, the one that allows. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | undefined
  for (const rule of rules) {
    const isBetter =
      best === undefined || rule.length > best.length || (rule.length === best.length && rule.isAllowed)
    if (isBetter && fits(rule, path)) best = rule
  }
  return best?.isAllowed ?? true
}

/** Each part at its first place after the one before: for stars that is as good as any, and takes linear time. */
function fits({ parts, isWhole }: Rule, path: string): boolean {
  const [first = '', ...rest] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = isWhole ? rest.pop() : undefined
  if (isWhole && last === undefined) return path.length === at
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last))
}

/** `%7e` and `~` are the same letter; `%2F` is no slash. */
function canonical(path: string): string {
  return encoded(path.slice(0, 4_000)).replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16))
    return /[\w.~-]/.test(letter) ? letter : whole.toUpperCase()
  })
}

function encoded(path: string): string {
  return path.replace(/[^\x21-\x7e]{1,100}/gu, (text) => {
    try {
      return encodeURIComponent(text)
    } catch {
      return '%EF%BF%BD'
    }
  })
}
