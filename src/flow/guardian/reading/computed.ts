import { companions } from './bearing.ts'
import type { LeafReading } from './argument-leaves.ts'
import type { CallReading } from './calls.ts'
import { numberMentions, numbersOf, round } from './numbers.ts'
import type { Reading } from './read.ts'

/**
 * Whether a number follows from what was said: two numbers that no call was given in their own right, taken together;
 * one of them and what a result or the call before had in this place; or one more, where the speaker comes along.
 */
export function isComputed(leaf: LeafReading, call: CallReading, reading: Reading): boolean {
  const value = typeof leaf.value === 'string' && NUMERAL.test(leaf.value) ? Number(leaf.value) : leaf.value
  const turn = reading.turns[call.turn]
  if (typeof value !== 'number' || !turn) return false
  const loose = unusedNumbers(call, reading)
  const { plain } = turn.said
  if (ONE_OFF.test(plain))
    if ([...loose, ...turn.request.numbers].some((one) => one === value - 1 || one === value + 1)) return true
  const known = knownNumbers(leaf, call, reading)
  if (TWICE.test(plain) && known.some((one) => one * 2 === value || one / 2 === value)) return true
  return loose.some((one, at) => [...loose.slice(at + 1), ...known].some((two) => isMadeOf(value, one, two)))
}

const NUMERAL = /^-?\d{1,12}(?:\.\d{1,6})?$/
const ONE_OFF =
  / (?:and i|and me|me and|my wife and|my husband and|with me|myself|plus me|plus one|last|next|before|previous|following|after) /
const TWICE = / (?:twice|double|half|halve|halved|doubled|again as much) /
const MOST = 24

function unusedNumbers(call: CallReading, reading: Reading): readonly number[] {
  const given = numbersOf(
    [call, ...companions(reading, call)]
      .flatMap(({ leaves }) => leaves.map(({ value }) => String(value)))
      .join('\n'),
  )
  return numberMentions(reading.turns[call.turn]!.request.text)
    .filter(({ values }) => !values.some((one) => given.has(one)))
    .flatMap(({ values }) => values)
    .slice(0, MOST)
}

/** What results held before this call, and what an earlier call was given in this place. */
function knownNumbers({ key }: LeafReading, call: CallReading, { calls, results }: Reading): number[] {
  const before = [
    ...results.filter(({ step }) => step < call.step).flatMap(({ leaves }) => leaves),
    ...calls
      .filter(({ step, tool }) => step < call.step && tool === call.tool)
      .flatMap(({ leaves }) => leaves.filter((leaf) => leaf.key === key)),
  ]
  return before.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])).slice(-MOST)
}

function isMadeOf(value: number, one: number, two: number): boolean {
  return [one + two, one - two, two - one, one * two, one / two, two / one, (one * two) / 100].some(
    (made) => round(made) === value || Math.abs(made - value) < 0.006 * Math.min(1, Math.abs(value)),
  )
}
