const LF = 10
const CR = 13
const COLON = 58
const SPACE = 32

/** What a consumer reads out of one block of a server-sent-events stream. */
export interface SseFields {
  /** `message` unless an `event` field says otherwise. */
  readonly type: string
  /** All data lines joined by LF; undefined when there was none, so nothing is dispatched. */
  readonly data: Uint8Array | undefined
  readonly hasId: boolean
}

/** Reads one block (the lines up to a blank line) as the HTML standard says, UTF-8 kept as bytes. */
export function readSseFields(block: Uint8Array, startsStream = false): SseFields {
  let type = ''
  let hasId = false
  const data: Uint8Array[] = []
  // A byte order mark counts as one at the start of the stream only.
  for (const line of linesOf(block, startsStream && hasByteOrderMark(block) ? 3 : 0)) {
    const { name, value } = fieldOf(block.subarray(line.start, line.end))
    if (name === 'data') data.push(value)
    else if (name === 'event') type = Buffer.from(value.subarray(0, 256)).toString('utf8')
    else if (name === 'id') hasId ||= value.length > 0
  }
  return { type: type === '' ? 'message' : type, data: joinLines(data), hasId }
}

/** The same event with other data: its id, type and retry fields stay as they were sent, comments go. */
export function encodeSseEvent(block: Uint8Array, data: Uint8Array): Buffer {
  const parts: Uint8Array[] = []
  let written = false
  for (const line of linesOf(block, 0)) {
    const { name } = fieldOf(block.subarray(line.start, line.end))
    if (name === 'id' || name === 'event' || name === 'retry') {
      parts.push(block.subarray(line.start, line.end), NEWLINE)
    } else if (name === 'data' && !written) {
      written = true
      parts.push(...dataLines(data))
    }
  }
  if (!written) parts.push(...dataLines(data))
  parts.push(NEWLINE)
  return Buffer.concat(parts)
}

/** A new event of type `message`. */
export function newSseEvent(data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('event: message\n'), ...dataLines(data), NEWLINE])
}

const NEWLINE = Buffer.from('\n')
const DATA = Buffer.from('data: ')

function dataLines(data: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (const { start, end } of linesOf(data, 0)) parts.push(DATA, data.subarray(start, end), NEWLINE)
  return parts
}

interface Line {
  readonly start: number
  readonly end: number
}

function hasByteOrderMark(block: Uint8Array): boolean {
  return block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf
}

function* linesOf(input: Uint8Array, from: number): Generator<Line> {
  // Searching a Buffer is many times as fast as searching other arrays.
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  let lf = -1
  let cr = -1
  for (let start = from; start < bytes.length;) {
    if (lf < start) lf = indexOr(bytes, LF, start)
    if (cr < start) cr = indexOr(bytes, CR, start)
    const end = Math.min(lf, cr)
    yield { start, end }
    start = end === cr && bytes[end + 1] === LF ? end + 2 : end + 1
  }
}

function indexOr(bytes: Buffer, byte: number, from: number): number {
  const found = bytes.indexOf(byte, from)
  return found === -1 ? bytes.length : found
}

function fieldOf(line: Uint8Array): { readonly name: string; readonly value: Uint8Array } {
  const colon = line.indexOf(COLON)
  const nameEnd = colon === -1 ? line.length : colon
  // The longest field name is five letters; a longer one is unknown whatever it says.
  const name = nameEnd > 5 ? '?' : Buffer.from(line.buffer, line.byteOffset, nameEnd).toString('latin1')
  if (colon === -1) return { name, value: line.subarray(line.length) }
  return { name, value: line.subarray(line[colon + 1] === SPACE ? colon + 2 : colon + 1) }
}

function joinLines(lines: readonly Uint8Array[]): Uint8Array | undefined {
  if (lines.length < 2) return lines[0]
  const parts: Uint8Array[] = []
  for (const line of lines) parts.push(line, NEWLINE)
  parts.pop()
  return Buffer.concat(parts)
}
