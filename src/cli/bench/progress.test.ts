import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { progressOn } from './progress.ts'

function told(isTTY: boolean, seconds: number): string {
  const out = Object.assign(new PassThrough(), { isTTY })
  let time = 0
  const progress = progressOn(out, () => time)
  for (let done = 1; done <= 100; done++) {
    time += seconds * 10
    progress(done, 100, 'scored')
  }
  return String(out.read() ?? '')
}

test('a short run says nothing into a file, a long one now and then', () => {
  expect(told(false, 1)).toBe('')
  expect(told(false, 20)).toBe(
    'scored: 25 of 100\nscored: 50 of 100\nscored: 75 of 100\nscored: 100 of 100\n',
  )
})

test('on a terminal one line is written over', () => {
  expect(told(true, 20)).toMatch(/^(?:\r\u001b\[Kscored: \d+ of 100)+\n$/)
})
