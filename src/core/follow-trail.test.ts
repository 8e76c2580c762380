import { expect, test } from 'vitest'
import { followTrail } from './follow-trail.ts'
import type { Numbered } from './trail.ts'

const said = (number: number): Numbered => ({ number, kind: 'prompt', at: 0, text: String(number) })

function followed() {
  const taken: number[] = []
  const follow = followTrail<number[]>({
    start: () => [],
    take: (state, { number }) => {
      state.push(number)
      taken.push(number)
    },
    drop: (state, first) => {
      while (state.length > 0 && state[0]! < first) state.shift()
    },
  })
  return { taken, follow }
}

test('of a trail that was seen before only what is new is read, and what fell out is dropped', () => {
  const { taken, follow } = followed()
  const trail = [said(1), said(2)]
  expect(follow(trail)).toEqual([1, 2])
  expect(follow(trail)).toEqual([1, 2])
  trail.push(said(3), said(4))
  trail.splice(0, 1)
  expect(follow(trail)).toEqual([2, 3, 4])
  expect(taken).toEqual([1, 2, 3, 4])
})

test('a trail of which nothing is left that was seen is read anew, and so is another trail', () => {
  const { taken, follow } = followed()
  const trail = [said(1)]
  follow(trail)
  trail.splice(0, 1, said(7), said(9))
  expect(follow(trail)).toEqual([7, 9])
  expect(follow([said(7)])).toEqual([7])
  expect(follow([])).toEqual([])
  expect(taken).toEqual([1, 7, 9, 7])
})
