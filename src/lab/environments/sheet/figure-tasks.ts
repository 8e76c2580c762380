import type { Random } from '../../../core/random.ts'
import { dataIn } from '../../environment.ts'
import { tells, tellsAll } from '../../told.ts'
import { cellAt } from './cells.ts'
import type { Value } from './formula.ts'
import type { Sheet } from './start.ts'
import { find, numbersIn, open, readAll, sheetIn, shown, sumOf, type Read, type SheetTask } from './steps.ts'

export function lookUp({ name, rows }: Sheet, row: number, column: number): SheetTask {
  const [label = '', heading = ''] = [rows[row]![0], rows[0]![column]]
  return {
    name: 'look-up',
    reads: { sheet: name, cell: 'A1' },
    ask: `What stands under "${heading}" for ${label} in the sheet "${name}"?`,
    *plan() {
      const { values } = yield* readAll(name)
      return `It is ${find(values, label, heading).value}.`
    },
    reward: (_, told) => (tells(told, rows[row]![column]!) ? 1 : 0),
  }
}

export function total({ name, rows }: Sheet, column: number): SheetTask {
  const heading = rows[0]![column]!
  return {
    name: 'total',
    ask: `Put a formula for the sum of "${heading}" right below the last row of that column in the sheet "${name}".`,
    *plan() {
      const { rows: count, headings } = yield* open(name)
      const at = headings.indexOf(heading)
      const formula = `=SUM(${cellAt(1, at)}:${cellAt(count - 1, at)})`
      dataIn(yield { tool: 'set_formula', input: { sheet: name, cell: cellAt(count, at), formula } })
      return 'The sum stands below.'
    },
    reward: (state) => {
      const isFormula = sheetIn(state, name)?.rows[rows.length]?.[column]?.startsWith('=') ?? false
      return isFormula && shown(state, name)[rows.length]?.[column] === sumOf(numbersIn(rows, column)) ? 1 : 0
    },
  }
}

export function products({ name, rows }: Sheet, one: number, other: number): SheetTask {
  const [left, right] = [rows[0]![one]!, rows[0]![other]!]
  return {
    name: 'products',
    ask: `Add a column "Product" at the right end of the sheet "${name}", with a formula in each row for "${left}" times "${right}".`,
    *plan() {
      const { rows: count, columns, headings } = yield* open(name)
      dataIn(
        yield { tool: 'update_cell', input: { sheet: name, cell: cellAt(0, columns), value: 'Product' } },
      )
      for (let row = 1; row < count; row++) {
        const formula = `=${cellAt(row, headings.indexOf(left))}*${cellAt(row, headings.indexOf(right))}`
        dataIn(yield { tool: 'set_formula', input: { sheet: name, cell: cellAt(row, columns), formula } })
      }
      return 'The products are in a new column.'
    },
    reward: (state) => {
      const wanted = rows.slice(1).map((row) => Number(row[one]) * Number(row[other]))
      const column = shown(state, name).map((row) => row[4])
      return column[0] === 'Product' && wanted.every((value, index) => column[index + 1] === value) ? 1 : 0
    },
  }
}

export function largest({ name, rows }: Sheet, column: number): SheetTask {
  const heading = rows[0]![column]!
  const numbers = numbersIn(rows, column)
  return {
    name: 'largest',
    reads: { sheet: name, cell: 'A1' },
    ask: `Sort the sheet "${name}" by "${heading}", the largest first, and tell me the largest and the smallest value.`,
    *plan() {
      const { headings } = yield* open(name)
      const letter = cellAt(0, headings.indexOf(heading)).slice(0, 1)
      dataIn(yield { tool: 'sort_sheet', input: { sheet: name, column: letter, order: 'descending' } })
      const { values } = yield* readAll(name)
      const sorted = values.slice(1).map((row) => row[headings.indexOf(heading)]!)
      return `From ${sorted[0]} to ${sorted.at(-1)}.`
    },
    reward: (state, told) => {
      const now = shown(state, name)
        .slice(1, rows.length)
        .map((row) => row[column])
      const isSorted = String(now) === String(numbers.toSorted((one, other) => other - one))
      return (isSorted ? 0.5 : 0) + (tellsAll(told, [Math.max(...numbers), Math.min(...numbers)]) ? 0.5 : 0)
    },
  }
}

export function average({ name, rows }: Sheet, column: number): SheetTask {
  const heading = rows[0]![column]!
  const numbers = numbersIn(rows, column)
  return {
    name: 'average',
    ask: `Put the average of "${heading}" into cell G1 of the sheet "${name}", as a formula, and tell me how much it is, rounded down to a whole number.`,
    *plan() {
      const { rows: count, headings } = yield* open(name)
      const at = headings.indexOf(heading)
      const formula = `=AVERAGE(${cellAt(1, at)}:${cellAt(count - 1, at)})`
      dataIn(yield { tool: 'set_formula', input: { sheet: name, cell: 'G1', formula } })
      const { values } = dataIn(yield { tool: 'read_range', input: { sheet: name, range: 'G1:G1' } }) as Read
      return `The average is ${Math.floor(Number(values[0]![0]))}.`
    },
    reward: (state, told) => {
      const mean = sumOf(numbers) / numbers.length
      const isThere = Math.abs(Number(shown(state, name)[0]?.[6]) - mean) < 0.001
      return (isThere ? 0.5 : 0) + (tells(told, Math.floor(mean)) ? 0.5 : 0)
    },
  }
}

export function below({ name, rows }: Sheet, column: number, random: Random): SheetTask {
  const [heading = '', limit] = [rows[0]![column], random.pick(numbersIn(rows, column)) + 1]
  return {
    name: 'below',
    ask: `Which rows of the sheet "${name}" have less than ${limit} under "${heading}"? Tell me what stands in their first column.`,
    *plan() {
      const { headings } = yield* open(name)
      const letter = cellAt(0, headings.indexOf(heading)).slice(0, 1)
      const input = { sheet: name, column: letter, comparison: 'less', value: String(limit) }
      const found = dataIn(yield { tool: 'filter_rows', input }) as { rows: { values: Value[] }[] }
      return found.rows.map(({ values }) => values[0]).join(', ')
    },
    reward: (_, told) =>
      rows.slice(1).every((row) => tells(told, row[0]!) === Number(row[column]) < limit) ? 1 : 0,
  }
}

export function summary({ name, rows }: Sheet, column: number, title: string): SheetTask {
  const heading = rows[0]![column]!
  return {
    name: 'summary',
    reads: { sheet: name, cell: 'A1' },
    ask: `Make a sheet "${title}" with "${heading}" in A1 and the sum of the column "${heading}" of the sheet "${name}", as a plain number, in B1.`,
    *plan() {
      const { values } = yield* readAll(name)
      const sum = sumOf(values.slice(1).map((row) => Number(row[values[0]!.indexOf(heading)])))
      dataIn(yield { tool: 'create_sheet', input: { sheet: title } })
      const input = { sheet: title, range: 'A1:B1', values: [[heading, String(sum)]] }
      dataIn(yield { tool: 'update_range', input })
      return `"${title}" says ${sum}.`
    },
    reward: (state) =>
      String(sheetIn(state, title)?.rows[0]) === `${heading},${sumOf(numbersIn(rows, column))}` ? 1 : 0,
  }
}
