import { asciiOf } from '../text/bytes.ts'

/** A place where a secret may stand: a long run of token characters, a PEM header, or one of the signs `:`, `=`, `@`. */
export interface Suspect {
  readonly sign: string
  readonly start: number
  readonly end: number
}

export function suspects(text: string): readonly Suspect[] {
  const named = TELLING.test(text)
  const { bytes, length } = asciiOf(text)
  bytes[length] = 32
  const found: Suspect[] = []
  let run = 0
  for (let i = 0; i <= length; i += 1) {
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
