import { createGather, lastBytes } from './gather.ts'
import { readSseFields, type SseFields } from './sse-event.ts'

/** A stretch of a server-sent-events stream. `raw` of all pieces in order is the stream, but for too large blocks. */
export type SsePiece =
  | ({ readonly kind: 'event' | 'partial'; readonly raw: Uint8Array } & SseFields)
  /** Comments, blank lines, ids and retries, priming events: nothing that a consumer reads as a message. */
  | { readonly kind: 'silent'; readonly raw: Uint8Array; readonly hasId: boolean }
  /** A block over the limit; `head` and `tail` are of its data. */
  | {
      readonly kind: 'too-large'
      readonly head: Uint8Array
      readonly tail: Uint8Array
      readonly size: number
      readonly hasId: boolean
    }

export interface SseSplitter {
  readonly push: (chunk: Uint8Array) => readonly SsePiece[]
  /** What was left without its blank line, if anything. Consumers that follow the standard never see it. */
  readonly end: () => SsePiece | undefined
  /** Bytes of the block that is still open, thrown away ones included. */
  readonly open: () => number
}

/** Splits as bytes come: a block is given out as soon as its blank line is there, a comment line at once. */
export function createSseSplitter(limits: { readonly max: number; readonly keep: number }): SseSplitter {
  const held = createGather()
  let size = 0
  let lineIsEmpty = true
  let lineIsComment = false
  let hasFields = false
  let isAfterCr = false
  let isFirst = true
  let over: { head: Uint8Array; tail: Uint8Array; hasId: boolean } | undefined

  return { push, end, open: () => size }

  function push(input: Uint8Array): readonly SsePiece[] {
    const chunk = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
    const pieces: SsePiece[] = []
    let from = 0
    let at = 0
    if (isAfterCr && chunk.length > 0) {
      isAfterCr = false
      if (chunk[0] === LF) {
        at = 1
        if (size === 0) {
          pieces.push({ kind: 'silent', raw: chunk.subarray(0, 1), hasId: false })
          from = 1
        }
      }
    }
    let lf = -1
    let cr = -1
    while (at < chunk.length) {
      if (lf < at) lf = indexOr(chunk, LF, at)
      if (cr < at) cr = indexOr(chunk, CR, at)
      const lineEnd = Math.min(lf, cr)
      if (lineIsEmpty && lineEnd > at) {
        lineIsEmpty = false
        lineIsComment = chunk[at] === COLON
      }
      if (lineEnd === chunk.length) break
      at = lineEnd + 1
      if (lineEnd === cr) {
        if (at === chunk.length) isAfterCr = true
        else if (chunk[at] === LF) at++
      }
      const isBlank = lineIsEmpty
      lineIsEmpty = true
      if (!isBlank && !lineIsComment) hasFields = true
      if (isBlank || !hasFields) {
        hold(chunk.subarray(from, at))
        pieces.push(close('event'))
        from = at
      }
    }
    hold(chunk.subarray(from))
    return pieces
  }

  function end(): SsePiece | undefined {
    return size === 0 ? undefined : close('partial')
  }

  function hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    size += bytes.length
    if (over !== undefined) {
      over.tail = lastBytes(over.tail, bytes, limits.keep)
      return
    }
    held.add(bytes)
    if (size <= limits.max) return
    const block = held.take()
    const { data, hasId } = readSseFields(block, isFirst)
    // Copies, so that the large block can be let go.
    const head = Buffer.from((data ?? NOTHING).subarray(0, limits.keep))
    over = { head, tail: lastBytes(NOTHING, block, limits.keep), hasId }
  }

  function close(kind: 'event' | 'partial'): SsePiece {
    const piece = over === undefined ? read(kind, held.take()) : tooLarge(over)
    size = 0
    isFirst = false
    hasFields = false
    over = undefined
    return piece
  }

  function read(kind: 'event' | 'partial', raw: Uint8Array): SsePiece {
    if (!hasFields && kind === 'event') return { kind: 'silent', raw, hasId: false }
    const fields = readSseFields(raw, isFirst)
    if (fields.data === undefined || isBlankText(fields.data))
      return { kind: 'silent', raw, hasId: fields.hasId }
    return { kind, raw, ...fields }
  }

  function tooLarge({ head, tail, hasId }: NonNullable<typeof over>): SsePiece {
    let last = tail.length
    while (last > 0 && (tail[last - 1] === LF || tail[last - 1] === CR)) last--
    return { kind: 'too-large', head, tail: tail.subarray(0, last), size, hasId }
  }
}

const LF = 10
const CR = 13
const COLON = 58
const NOTHING = new Uint8Array(0)

function indexOr(bytes: Buffer, byte: number, from: number): number {
  const found = bytes.indexOf(byte, from)
  return found === -1 ? bytes.length : found
}

function isBlankText(data: Uint8Array): boolean {
  for (const byte of data) if (byte !== 32 && byte !== 9 && byte !== 10 && byte !== 13) return false
  return true
}
