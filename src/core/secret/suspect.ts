/**
 * The few places of a text where a secret may stand: where a long run of token characters begins, a PEM header, and the
 * signs `:`, `=` and `@`, each with the end of its run.
 */
export function* suspects(text: string): Generator<Suspect, void, undefined> {
  let run = -1
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    const kind = code < 128 ? (KINDS[code] as number) : 0
    if (kind === TOKEN) {
      if (run < 0) run = i
      continue
    }
    const length = run < 0 ? 0 : i - run
    if (length >= SHORTEST_RUN) yield { sign: '', start: run, end: i }
    else if (length >= 10 && text.startsWith('-----BEGIN', run)) yield { sign: '-', start: run, end: i }
    // A name stands right before its sign, quotes apart; a number or a word of three letters is none.
    if (kind === SIGN && (length === 0 || length > 2 || code === 64)) yield { sign: text.charAt(i), start: i, end: i + 1 }
    run = -1
  }
}

export interface Suspect {
  readonly sign: string
  readonly start: number
  readonly end: number
}

export function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && KINDS[text.charCodeAt(end)] === TOKEN) end += 1
  return end
}

const TOKEN = 1
const SIGN = 2
const SHORTEST_RUN = 16
const KINDS = new Uint8Array(128).map((_, code) => {
  if (/[A-Za-z0-9_-]/.test(String.fromCharCode(code))) return TOKEN
  return code === 58 || code === 61 || code === 64 ? SIGN : 0
})
