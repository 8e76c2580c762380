/** What the line splitter gives out: a whole message, or the ends of one that could not be held. */
export type Line =
  // `raw` is `bytes` with its newline, in the same memory: what goes on when nothing was changed.
  | { readonly kind: 'line'; readonly bytes: Uint8Array; readonly raw: Uint8Array }
  | {
      readonly kind: 'too-large' | 'cut-off'
      readonly head: Uint8Array
      readonly tail: Uint8Array
      readonly size: number
    }

const NEWLINE = 10
/** What is kept of a message that is too large: enough to find its id at either end. */
const KEPT = 1024

/**
 * Cuts a byte stream into newline-terminated messages, holding at most `limit` bytes. A line that grows past the limit is
 * dropped as it arrives, but for its ends. Lines keep a trailing carriage return; empty lines are not messages.
 */
export class LineSplitter {
  readonly #limit: number
  /** The unfinished line: its first `#size` bytes. Doubles when full, so that a byte-by-byte drip stays linear. */
  #held = new Uint8Array(0)
  #size = 0
  #dropped: { readonly head: Uint8Array; tail: Uint8Array; size: number } | undefined

  constructor(limit: number) {
    this.#limit = limit
  }

  *push(chunk: Uint8Array): Generator<Line, void, undefined> {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from)
      if (end < 0) break
      const line = this.#finish(chunk.subarray(from, end + 1))
      from = end + 1
      if (line) yield line
    }
    if (from < chunk.length) this.#hold(chunk.subarray(from))
  }

  /** The unterminated rest when the stream ends. */
  *end(): Generator<Line, void, undefined> {
    const rest = this.#held.subarray(0, this.#size)
    if (this.#dropped) yield { kind: 'too-large', ...this.#dropped }
    else if (!isBlank(rest)) {
      yield { kind: 'cut-off', head: rest.subarray(0, KEPT), tail: rest.subarray(-KEPT), size: rest.length }
    }
    this.#reset()
  }

  #finish(rest: Uint8Array): Line | undefined {
    let raw = rest
    if (this.#size > 0 || this.#dropped || rest.length > this.#limit + 1) {
      this.#hold(rest)
      if (this.#dropped) {
        const line: Line = { kind: 'too-large', ...this.#dropped }
        this.#reset()
        return line
      }
      raw = this.#held.subarray(0, this.#size)
      this.#reset()
    }
    const bytes = raw.subarray(0, -1)
    return isBlank(bytes) ? undefined : { kind: 'line', bytes, raw }
  }

  #hold(part: Uint8Array): void {
    if (this.#dropped) {
      this.#dropped.size += part.length
      this.#dropped.tail = lastOf(this.#dropped.tail, part)
    } else if (this.#size + part.length > this.#limit + 1) {
      const held = this.#held.subarray(0, this.#size)
      const head = Buffer.concat([held.subarray(0, KEPT), part.subarray(0, KEPT)]).subarray(0, KEPT)
      this.#dropped = { head, tail: lastOf(held, part), size: this.#size + part.length }
      this.#held = new Uint8Array(0)
      this.#size = 0
    } else {
      this.#grow(this.#size + part.length)
      this.#held.set(part, this.#size)
      this.#size += part.length
    }
  }

  #grow(size: number): void {
    if (size <= this.#held.length) return
    const larger = new Uint8Array(Math.min(Math.max(size, this.#held.length * 2, 65_536), this.#limit + 1))
    larger.set(this.#held.subarray(0, this.#size))
    this.#held = larger
  }

  /** A finished line is handed out, so the next one gets memory of its own. */
  #reset(): void {
    this.#held = new Uint8Array(0)
    this.#size = 0
    this.#dropped = undefined
  }
}

function lastOf(before: Uint8Array, part: Uint8Array): Uint8Array {
  return Buffer.concat([before.subarray(-KEPT), part.subarray(-KEPT)]).subarray(-KEPT)
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length === 0 || (bytes.length === 1 && bytes[0] === 13)
}
