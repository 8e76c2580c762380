import { cellsIn, placeOf } from './cells.ts'

export type Value = string | number

/** What each cell shows: numbers as numbers, formulas worked out, and `#ERROR` where that cannot be done. */
export function valuesOf(rows: readonly (readonly string[])[]): readonly (readonly Value[])[] {
  const known = new Map<string, Value>()
  const show = (cell: string, depth: number): Value => {
    const done = known.get(cell)
    if (done !== undefined) return done
    const place = placeOf(cell)
    const raw = (place && rows[place.row]?.[place.column]) ?? ''
    known.set(cell, WRONG)
    const value = raw.startsWith('=') ? workOut(raw.slice(1), depth, show) : plain(raw)
    known.set(cell, value)
    return value
  }
  return rows.map((row, at) =>
    row.map((_, column) => show(`${String.fromCharCode(65 + column)}${at + 1}`, 0)),
  )
}

export const WRONG = '#ERROR'

/** Both together keep the stack small, whatever is written into the cells. */
const DEEPEST = 20
const MOST_TOKENS = 60

const plain = (raw: string): Value => (/^-?\d{1,12}(?:\.\d{1,6})?$/.test(raw) ? Number(raw) : raw)

type Show = (cell: string, depth: number) => Value

function workOut(formula: string, depth: number, show: Show): Value {
  if (depth > DEEPEST) return WRONG
  const tokens = formula.match(/\d+(?:\.\d+)?|[A-Z]+\d+|[A-Z]+|\S/g) ?? []
  if (tokens.length > MOST_TOKENS) return WRONG
  const reading = { tokens, at: 0, show: (cell: string) => show(cell, depth + 1) }
  const value = sumOf(reading)
  return reading.at === tokens.length && Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : WRONG
}

interface Reading {
  readonly tokens: readonly string[]
  readonly show: (cell: string) => Value
  at: number
}

function sumOf(reading: Reading): number {
  let value = productOf(reading)
  while (isNext(reading, ['+', '-']))
    value += take(reading) === '+' ? productOf(reading) : -productOf(reading)
  return value
}

function productOf(reading: Reading): number {
  let value = factorOf(reading)
  while (isNext(reading, ['*', '/']))
    value *= take(reading) === '*' ? factorOf(reading) : 1 / factorOf(reading)
  return value
}

/** Not a number is how everything that is wrong with a formula comes out. */
function factorOf(reading: Reading): number {
  const token = take(reading)
  if (token === '-') return -factorOf(reading)
  if (token === '(') return closed(reading, sumOf(reading))
  if (/^\d/.test(token)) return Number(token)
  if (placeOf(token)) return numberOf(reading.show(token))
  const combine = FUNCTIONS.get(token)
  return combine && take(reading) === '(' ? closed(reading, combine(listOf(reading))) : Number.NaN
}

function listOf(reading: Reading): readonly number[] {
  const numbers: number[] = []
  do {
    const [from = '', colon, to = ''] = reading.tokens.slice(reading.at, reading.at + 3)
    if (colon === ':') {
      reading.at += 3
      const shown = (cellsIn(`${from}:${to}`) ?? ['']).map(reading.show)
      numbers.push(...shown.filter((value) => value === WRONG || typeof value === 'number').map(numberOf))
    } else numbers.push(sumOf(reading))
  } while (isNext(reading, [',']) && take(reading))
  return numbers
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

const FUNCTIONS = new Map<string, (numbers: readonly number[]) => number>([
  ['SUM', sum],
  ['AVERAGE', (numbers) => sum(numbers) / numbers.length],
  ['MIN', (numbers) => Math.min(...numbers)],
  ['MAX', (numbers) => Math.max(...numbers)],
  ['COUNT', (numbers) => numbers.length],
])

/** An empty cell counts as nothing, as in any spreadsheet. */
const numberOf = (value: Value): number => (value === '' ? 0 : typeof value === 'number' ? value : Number.NaN)

const closed = (reading: Reading, value: number): number => (take(reading) === ')' ? value : Number.NaN)
const isNext = ({ tokens, at }: Reading, wanted: readonly string[]): boolean =>
  wanted.includes(tokens[at] ?? '')
const take = (reading: Reading): string => reading.tokens[reading.at++] ?? ''
