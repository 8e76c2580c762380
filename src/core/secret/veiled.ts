import { findSecrets, knownToken, LONGEST_TOKEN, type Secret } from '../secret.ts'
import { runEnd } from './suspect.ts'

/**
 * Secrets that a reader gets to see, or a program to use, though the text itself writes them in another way: as
 * `%67hp…`, `&#103;hp…`, `\u0067hp…` or `\x67hp…`, up to three times over, with letters between that nobody sees, in wide
 * letters, in base64, or right behind a word and a stroke. In order, never overlapping.
 */
export function* findVeiledSecrets(text: string): Generator<Secret, void, undefined> {
  if (!VEIL.test(text)) return
  for (const { 0: run, index } of text.matchAll(RUN))
    if (run.length >= SHORTEST) for (const secret of inRun(run)) yield shifted(secret, index)
}

const VEIL =
  /%[2-7][\da-f]|%25|&(?:amp;)?#|\\[ux_/]|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\uff01-\uff5e]|[\w+/-]{21}/i
const RUN =
  /(?:[\w.~+/=%-]|&(?:amp;)?#\d{2,6};|&(?:amp;)?#x[\da-f]{2,5};|\\{1,2}u[\da-f]{4}|\\x[2-7][\da-f]|\\{1,2}[_/]|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\uff01-\uff5e])+/giu
const SHORTEST = 16
const ROUNDS = 3
const SIGN = /[^\w.~+/=-]/

function inRun(run: string): readonly Secret[] {
  let found: readonly Secret[] = []
  let seen: Unveiled = { text: run, starts: undefined }
  if (!SIGN.test(run)) return inOrder([...behindStroke(run), ...inBase64(run)])
  for (let round = 0; round < ROUNDS && found.length === 0; round += 1) {
    const next = unveiled(seen)
    if (next === undefined) break
    seen = next
    const { text, starts } = seen
    found = [...[...findSecrets(text)].filter(isSure), ...behindStroke(text)].map(({ kind, start, end }) => ({
      kind,
      start: starts?.[start] ?? start,
      end: starts?.[end] ?? run.length,
    }))
  }
  return inOrder([...found, ...inBase64(run)])
}

/** One within another goes with it. */
function inOrder(found: readonly Secret[]): readonly Secret[] {
  let until = 0
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      const isFirst = start >= until
      if (isFirst) until = end
      return isFirst
    })
}

/** `starts`: where each letter, and the end, stand in the text as it was written. */
interface Unveiled {
  readonly text: string
  readonly starts: readonly number[] | undefined
}

function unveiled({ text, starts }: Unveiled): Unveiled | undefined {
  const letters: string[] = []
  const places: number[] = []
  let from = 0
  const keep = (until: number): void => {
    for (; from < until; from += 1) {
      letters.push(text.charAt(from))
      places.push(starts?.[from] ?? from)
    }
  }
  for (const { 0: whole, index } of text.matchAll(LETTER)) {
    keep(index)
    const letter = letterOf(whole)
    if (letter !== '') {
      letters.push(letter)
      places.push(starts?.[index] ?? index)
    }
    from = index + whole.length
  }
  if (from === 0) return undefined
  keep(text.length)
  places.push(starts?.[text.length] ?? text.length)
  return { text: letters.join(''), starts: places }
}

const LETTER =
  /%(?:[2-7][\da-f]|e2%80%8[b-f]|c2%ad)|&(?:amp;)?#\d{2,6};|&(?:amp;)?#x[\da-f]{2,5};|\\{1,2}u[\da-f]{4}|\\x[2-7][\da-f]|\\{1,2}[_/]|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\uff01-\uff5e]/giu

/** Nothing for what nobody sees, a blank for what no token has in it. */
function letterOf(written: string): string {
  if (/[_/]$/.test(written)) return written.slice(-1)
  if (HIDDEN.test(written)) return ''
  const number = /^&(?:amp;)?#(\d{2,6});$/i.exec(written)?.[1]
  const hex = /([\da-f]{2,5});?$/i.exec(written)?.[1]
  const code =
    number !== undefined
      ? Number(number)
      : hex === undefined
        ? written.charCodeAt(0)
        : Number.parseInt(hex, 16)
  const letter = String.fromCodePoint(code)
  if (HIDDEN.test(letter)) return ''
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0)
  return code > 0x20 && code < 0x7f ? letter : ' '
}

const HIDDEN =
  /^(?:[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]|%e2%80%8[b-f]|%c2%ad)$/i

/** What is made by chance looks like no known token: only those count that say by their first letters what they are. */
const isSure = ({ kind }: Secret): boolean => kind !== 'assigned-secret' && kind !== 'authorization'

/** `backup-ghp_…`: for whoever looks for tokens where words begin, this is one word. */
function* behindStroke(text: string): Generator<Secret, void, undefined> {
  let until = 0
  for (const { index } of text.matchAll(STROKE)) {
    const start = index + 1
    const secret = start < until ? undefined : knownToken(text, start, endOf(text, start))
    if (secret === undefined) continue
    yield secret
    until = secret.end
  }
}

const STROKE =
  /[-_](?=gh[oprsu]_|github_pat_|A[KS]IA|xox[abps]-|xapp-|sk[-_]|rk_live_|AIza|GOCSPX-|npm_|pypi-|glpat-|hf_|dop_v1_|shpat_)/g

/** Of a run of letters that may be a mebibyte long, no more than a token can have. */
const endOf = (text: string, start: number): number =>
  start + runEnd(text.slice(start, start + LONGEST_TOKEN), 0)

function inBase64(run: string): readonly Secret[] {
  const found: Secret[] = []
  for (const { 0: part, index } of run.matchAll(BASE64)) {
    if (part.length < SHORTEST_BASE64 || !/[g-z]/i.test(part)) continue
    const bytes = Buffer.from(part, 'base64').toString('latin1')
    const inner = [...findSecrets(bytes)].find((one) => isSure(one) && one.kind !== 'url-password')
    if (inner) found.push({ kind: inner.kind, start: index, end: index + part.length })
  }
  return found
}

const BASE64 = /[\w+/-]+={0,2}/g
const SHORTEST_BASE64 = 26

const shifted = ({ kind, start, end }: Secret, by: number): Secret => ({
  kind,
  start: start + by,
  end: end + by,
})
