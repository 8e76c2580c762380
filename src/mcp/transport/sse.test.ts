import { array, assert, constantFrom, json, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeSseEvent, newSseEvent } from './sse-event.ts'
import { createSseSplitter, type SsePiece } from './sse.ts'

const LIMITS = { max: 1000, keep: 16 }

describe('the event stream splitter', () => {
  it.each([
    ['LF', 'event: message\nid: 7\ndata: {"a":1}\n\n'],
    ['CRLF', 'event: message\r\nid: 7\r\ndata: {"a":1}\r\n\r\n'],
    ['CR', 'event: message\rid: 7\rdata: {"a":1}\r\r'],
    ['a byte order mark', '\ufeffid: 7\ndata: {"a":1}\n\n'],
    ['no space after the colon', 'id:7\ndata:{"a":1}\n\n'],
    ['unknown fields and comments', ': hello\nid: 7\nfoo: bar\n: there\ndata: {"a":1}\n\n'],
  ])('reads an event with %s', (_, text) => {
    const events = eventsOf(split([text]))
    expect(events).toEqual([{ type: 'message', data: '{"a":1}', hasId: true }])
  })

  it('joins data lines with LF and takes the last event field', () => {
    const [event] = eventsOf(split(['event: a\nevent: endpoint\ndata: 1\ndata\ndata:  2\n\n']))
    expect(event).toEqual({ type: 'endpoint', data: '1\n\n 2', hasId: false })
  })

  it('takes an event field without value for a message', () => {
    expect(eventsOf(split(['event\ndata: 1\n\n']))).toEqual([{ type: 'message', data: '1', hasId: false }])
  })

  it('gives out comment lines at once and priming events as silent', () => {
    const splitter = createSseSplitter(LIMITS)
    expect(splitter.push(Buffer.from(': ping\n')).map(({ kind }) => kind)).toEqual(['silent'])
    const [priming] = splitter.push(Buffer.from('id: 1\nretry: 50\ndata: \n\n'))
    expect(priming).toMatchObject({ kind: 'silent', hasId: true })
  })

  it('ends an event on CR CR without waiting for what follows', () => {
    const splitter = createSseSplitter(LIMITS)
    expect(splitter.push(Buffer.from('data: 1\r\r')).map(({ kind }) => kind)).toEqual(['event'])
    expect(splitter.push(Buffer.from('\ndata: 2\r\n\r')).map(({ kind }) => kind)).toEqual(['silent', 'event'])
  })

  it('gives the rest without a blank line as partial', () => {
    const splitter = createSseSplitter(LIMITS)
    splitter.push(Buffer.from('data: {"a":'))
    expect(splitter.end()).toMatchObject({ kind: 'partial', type: 'message' })
    expect(splitter.end()).toBeUndefined()
  })

  it('keeps only the ends of data over the limit and reads the next event', () => {
    const long = `{"id":1,${'x'.repeat(5000)},"jsonrpc":"2.0"}`
    const pieces = split([`id: 4\ndata: ${long}\n\n`, 'data: 2\n\n'])
    const [large, next] = pieces
    expect(large).toMatchObject({ kind: 'too-large', hasId: true, size: long.length + 14 })
    if (large?.kind !== 'too-large') throw new Error('unreachable')
    expect(Buffer.from(large.head).toString()).toBe(long.slice(0, 16))
    expect(large.tail.length).toBeGreaterThan(8)
    expect(long.endsWith(Buffer.from(large.tail).toString())).toBe(true)
    expect(next).toMatchObject({ kind: 'event' })
  })

  it('holds no more than the limit of a line without end', () => {
    const splitter = createSseSplitter(LIMITS)
    for (let count = 0; count < 1000; count++) splitter.push(Buffer.alloc(1000, 'x'))
    expect(splitter.open()).toBe(1_000_000)
    expect(splitter.end()).toMatchObject({ kind: 'too-large', size: 1_000_000 })
  })

  it('loses no byte and reads the same however the stream is cut', () => {
    const token = constantFrom(
      '\n',
      '\r',
      '\r\n',
      'data',
      ': ',
      ':',
      'id',
      'event',
      'x',
      '{"a":1}',
      '\ufeff',
      'é',
      ' ',
    )
    const stream = array(token, { maxLength: 40 }).map((tokens) => Buffer.from(tokens.join('')))
    assert(
      property(stream, array(nat(5), { maxLength: 60 }), (bytes, cuts) => {
        const pieces = split(chunksOf(bytes, cuts))
        expect(rawOf(pieces)).toEqual(bytes)
        const whole = pieces.filter(({ kind }) => kind !== 'partial')
        expect(eventsOf(whole)).toEqual(referenceEvents(bytes.toString('utf8')))
      }),
      { numRuns: 4000 },
    )
  })
})

describe('the event encoder', () => {
  it('keeps id, event and retry and replaces the data', () => {
    const block = Buffer.from(': c\nid: 9\nevent: message\ndata: 1\nretry: 5\ndata: 2\n\n')
    const text = encodeSseEvent(block, Buffer.from('{"b":\n2}')).toString()
    expect(text).toBe('id: 9\nevent: message\ndata: {"b":\ndata: 2}\nretry: 5\n\n')
  })

  it('writes events that read back as what was put in, line breaks made one', () => {
    assert(
      property(json({ maxDepth: 3 }), (text) => {
        const [event] = split([newSseEvent(Buffer.from(text)).toString()])
        const data = event?.kind === 'event' ? Buffer.from(event.data ?? []).toString() : ''
        expect(JSON.parse(data === '' ? 'null' : data)).toEqual(JSON.parse(text))
      }),
    )
  })
})

function split(chunks: readonly (string | Buffer)[]): SsePiece[] {
  const splitter = createSseSplitter(LIMITS)
  const pieces = chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk)))
  const rest = splitter.end()
  return rest === undefined ? pieces : [...pieces, rest]
}

function eventsOf(pieces: readonly SsePiece[]): { type: string; data: string; hasId: boolean }[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'event') return []
    const { type, data, hasId } = piece
    return [{ type, data: Buffer.from(data ?? []).toString('utf8'), hasId }]
  })
}

function rawOf(pieces: readonly SsePiece[]): Buffer {
  return Buffer.concat(pieces.map((piece) => ('raw' in piece ? piece.raw : Buffer.alloc(0))))
}

function chunksOf(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  let at = 0
  for (const cut of cuts) {
    chunks.push(bytes.subarray(at, at + cut))
    at += cut
  }
  return [...chunks, bytes.subarray(at)]
}

/** The HTML standard's algorithm, word for word on text, as a second opinion. */
function referenceEvents(stream: string): { type: string; data: string; hasId: boolean }[] {
  const events: { type: string; data: string; hasId: boolean }[] = []
  let data: string[] = []
  let type = ''
  let hasId = false
  const lines = stream.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const line of lines.slice(0, -1)) {
    if (line === '') {
      if (/[^ \t\n\r]/.test(data.join('\n'))) {
        events.push({ type: type === '' ? 'message' : type, data: data.join('\n'), hasId })
      }
      data = []
      type = ''
      hasId = false
      continue
    }
    const colon = line.indexOf(':')
    const name = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') data.push(value)
    if (name === 'event') type = value
    if (name === 'id' && value !== '') hasId = true
  }
  return events
}
