import { isExtraSelector, isInvisible, isTag } from './invisible.ts'

export interface Hidden {
  readonly what: 'tags' | 'selectors' | 'direction' | 'zeroWidth' | 'split'
  readonly start: number
  readonly end: number
}

/**
 * The worst invisible stretch that has no honest use where it stands. Honest: emoji sequences and flags, joiners in
 * scripts that join, direction marks beside right-to-left text, a byte order mark in front, soft hyphens.
 */
export function findHidden(value: string): Hidden | undefined {
  let worst: Hidden | undefined
  for (const { start, end } of stretches(value)) {
    const what = judge(value, start, end)
    if (what === undefined) continue
    if (worst === undefined || RANK[what] < RANK[worst.what]) worst = { what, start, end }
    if (what === 'tags') break
  }
  return worst
}

const RANK = { tags: 0, selectors: 1, direction: 2, zeroWidth: 3, split: 4 } as const
const SHORTEST_TAGGED = 4
const SHORTEST_CODE = 8
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LATIN = /[A-Za-z]/

function* stretches(value: string): Generator<{ start: number; end: number }, void, undefined> {
  let start = -1
  for (let at = 0; at < value.length;) {
    const code = value.codePointAt(at) ?? 0
    const width = code > 0xffff ? 2 : 1
    if (isInvisible(code)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      yield { start, end: at }
      start = -1
    }
    at += width
  }
  if (start >= 0) yield { start, end: value.length }
}

function judge(value: string, start: number, end: number): Hidden['what'] | undefined {
  const codes = Array.from(value.slice(start, Math.min(end, start + 4096)), (one) => one.codePointAt(0) ?? 0)
  const tags = codes.filter(isTag).length
  if (tags > 0 && !isFlag(value, start, codes) && tags >= SHORTEST_TAGGED) return 'tags'
  if (codes.filter((code) => isExtraSelector(code)).length > 1) return 'selectors'
  if (codes.filter((code) => code >= 0xfe00 && code <= 0xfe0f).length > SHORTEST_CODE) return 'selectors'
  if (
    codes.some((code) => code === 0x202d || code === 0x202e) &&
    !RIGHT_TO_LEFT.test(near(value, start, end, 200))
  )
    return 'direction'
  const widthless = codes.filter((code) => isWidthless(code)).length
  if (widthless >= SHORTEST_CODE) return 'zeroWidth'
  const inWord = LATIN.test(value.charAt(start - 1)) && LATIN.test(value.charAt(end))
  return widthless > 0 && inWord ? 'split' : undefined
}

/** A waving flag, then tags that name a region, then the cancel tag. */
function isFlag(value: string, start: number, codes: readonly number[]): boolean {
  return value.codePointAt(start - 2) === 0x1f3f4 && codes.length <= 8 && codes.at(-1) === 0xe007f
}

function isWidthless(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff ||
    code === 0x180e
  )
}

function near(value: string, start: number, end: number, reach: number): string {
  return value.slice(Math.max(0, start - reach), end + reach)
}
