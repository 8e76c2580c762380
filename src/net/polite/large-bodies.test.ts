import { PassThrough } from 'node:stream'
import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readWhole } from './body.ts'
import { createLargeBodies, LARGE } from './large-bodies.ts'

test('of many large bodies few are in memory at a time, and all come in the end', async () => {
  const large = createLargeBodies()
  const bodies = Array.from({ length: 8 }, () => new PassThrough({ highWaterMark: 65_536 }))
  const piece = Buffer.alloc(1024 * 1024)
  const taken = bodies.map(() => 0)
  const read = bodies.map((body) => readWhole(body, '', 64 * LARGE, large))
  const write = async (most: number): Promise<void> => {
    for (let times = 0; times < most; times += 1) {
      for (const [at, body] of bodies.entries())
        if (body.writableLength < 2 * piece.length && taken[at]! < 2 * LARGE) {
          body.write(piece)
          taken[at]! += piece.length
        }
      await soon()
    }
  }
  await write(200)
  expect(taken.filter((size) => size >= 2 * LARGE)).toHaveLength(2)
  for (let round = 0; round < 4; round += 1) {
    for (const [at, body] of bodies.entries()) if (taken[at]! >= 2 * LARGE) body.end()
    await write(100)
  }
  for (const body of bodies) body.end()
  const sizes = await Promise.all(read)
  expect(sizes.map((one) => (typeof one === 'string' ? one : one.length))).toEqual(
    bodies.map(() => 2 * LARGE),
  )
})

test('small bodies wait for nobody', async () => {
  const large = createLargeBodies()
  await large.enter()
  await large.enter()
  const body = new PassThrough()
  body.end('small')
  expect(await readWhole(body, '', 100, large)).toEqual(Buffer.from('small'))
})
