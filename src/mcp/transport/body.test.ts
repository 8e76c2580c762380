import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createRoom, readBody, type Body } from './body.ts'

const LIMITS = { max: 10, drain: 100, keep: 3 }

describe('a bounded body', () => {
  it('is held whole up to the limit', async () => {
    const room = createRoom(10)
    const body = await readBody(stream(['01234', '56789']), LIMITS, room)
    expect(textOf(body)).toBe('0123456789')
    expect(room.take(1)).toBe(false)
  })

  it('leaves its ends and its size when too large, and gives its room back', async () => {
    const room = createRoom(10)
    const body = await readBody(stream(['01234', '56789x', 'yz', 'end']), LIMITS, room)
    expect(body).toEqual({ kind: 'too-large', head: Buffer.from('012'), tail: Buffer.from('end'), size: 16 })
    expect(room.take(10)).toBe(true)
  })

  it('is drained to a bound only', async () => {
    const endless = new PassThrough()
    const body = readBody(endless, LIMITS, createRoom(10))
    for (let count = 0; count < 30; count++) endless.write('01234')
    expect(await body).toMatchObject({ kind: 'too-large', size: 105 })
  })

  it('is not held when all the room is taken', async () => {
    expect(await readBody(stream(['0123']), LIMITS, createRoom(3))).toMatchObject({
      kind: 'no-room',
      size: 4,
    })
  })

  it('is cut off when the stream breaks, before or after the first byte', async () => {
    const broken = new PassThrough()
    const body = readBody(broken, LIMITS, createRoom(10))
    broken.write('01')
    setImmediate(() => broken.destroy(new Error('reset')))
    expect(await body).toMatchObject({ kind: 'cut-off', size: 2, head: Buffer.from('01') })
    expect(await readBody(broken, LIMITS, createRoom(10))).toMatchObject({ kind: 'cut-off', size: 0 })
  })

  it('is too slow when it drips past its time', async () => {
    const drip = new PassThrough()
    drip.write('0')
    expect(await readBody(drip, { ...LIMITS, within: 20 }, createRoom(10))).toMatchObject({
      kind: 'too-slow',
    })
  })

  it('costs no more than its bytes when it comes one by one', async () => {
    const drip = new PassThrough()
    const body = readBody(drip, { ...LIMITS, max: 50_000 }, createRoom(50_000))
    for (let count = 0; count < 50_000; count++) drip.write('x')
    drip.end()
    expect(textOf(await body)).toBe('x'.repeat(50_000))
  })
})

function textOf(body: Body): string | undefined {
  return body.kind === 'whole' ? Buffer.from(body.bytes).toString() : undefined
}

function stream(chunks: readonly string[]): PassThrough {
  const stream = new PassThrough()
  for (const chunk of chunks) stream.write(chunk)
  return stream.end()
}
