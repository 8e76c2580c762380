import { asciiOf } from '../text/bytes.ts'

/** A place where a secret may stand: a long run of token characters, a PEM header, or one of the signs `:`, `=`, `@`. */
export interface Suspect {
  readonly sign: string
  readonly start: number
  readonly end: number
}

export function suspects(text: string): Iterable<Suspect> {
  const named = TELLING.test(text)
  const { bytes, length } = asciiOf(text)
  bytes[length] = 32
  const whole = { text, bytes, named }
  if (length <= WINDOW) return within(whole, 0, length)
  // The buffer is shared, and a list of all signs of a text that is nothing but signs would be many times its size.
  return inWindows({ ...whole, bytes: bytes.slice(0, length + 1) }, length)
}

const WINDOW = 262_144

interface Whole {
  readonly text: string
  readonly bytes: Uint8Array
  readonly named: boolean
}

/** Each ends behind a run, never within one. */
function* inWindows(whole: Whole, length: number): Generator<Suspect> {
  for (let from = 0; from <= length;) {
    let to = Math.min(from + WINDOW, length)
    while (KINDS[whole.bytes[to]!] === TOKEN) to += 1
    yield* within(whole, from, to)
    from = to + 1
  }
}

function within({ text, bytes, named }: Whole, from: number, to: number): readonly Suspect[] {
  const found: Suspect[] = []
  let run = from
  for (let i = from; i <= to; i += 1) {
    const kind = KINDS[bytes[i]!]!
    if (kind === TOKEN) continue
    const size = i - run
    if (size >= SHORTEST_RUN) found.push({ sign: '', start: run, end: i })
    else if (size >= SHORTEST_HEADER && text.startsWith('-----BEGIN', run))
      found.push({ sign: '-', start: run, end: i })
    // A name stands right before its sign, quotes apart; a number or a word of two letters is none.
    if (kind === AT || (kind === SIGN && named && (size === 0 || size > 2))) {
      found.push({ sign: text.charAt(i), start: i, end: i + 1 })
    }
    run = i + 1
  }
  return found
}

export function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && KINDS[text.charCodeAt(end)] === TOKEN) end += 1
  return end
}

const TELLING = /pass|pwd|secret|token|key|cred/i
const TOKEN = 1
const SIGN = 2
const AT = 3
const SHORTEST_RUN = 16
const SHORTEST_HEADER = 10
const KINDS = new Uint8Array(256).map((_, code) => {
  if (code < 128 && /[A-Za-z0-9_-]/.test(String.fromCharCode(code))) return TOKEN
  if (code === 64) return AT
  return code === 58 || code === 61 ? SIGN : 0
})
