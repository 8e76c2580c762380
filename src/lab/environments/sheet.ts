import { isArray, type JsonObject } from '../../core/value.ts'
import { answerError, answerWith, defineEnvironment, type Answer } from '../environment.ts'
import { wholeOf, wordOf } from '../input.ts'
import { answerBy, oneOf, text, tool, whole } from '../tool.ts'
import { cellAt, cellsIn, cornersOf, placeOf } from './sheet/cells.ts'
import { insertColumns, insertRows, sortRows, widthOf, write } from './sheet/change.ts'
import { valuesOf, type Value } from './sheet/formula.ts'
import { ME, startFrom, type Sheet } from './sheet/start.ts'
import { tasksOf } from './sheet/tasks.ts'

const READ = { annotations: { readOnlyHint: true } }
const SHEET = text('Exact name of the sheet')
const CELL = text('A cell such as B3')
const RANGE = text('A range such as A1:D5')
const COLUMN = text('Letter of the column, such as B')
const COUNT = whole('How many', 1, 20)
const COMPARISONS = ['equals', 'less', 'greater', 'contains']
const MOST = 100
const NO_SHEET = answerError('There is no sheet of this name.')
const NOT_POSSIBLE = answerError('That is no place in this sheet, or there is no room for it.')

/** Spreadsheets in memory with a small formula language, after the Sheet environment of SafeMCP §2.3. */
export default defineEnvironment({
  name: 'sheet',
  title: 'Spreadsheets',
  instructions:
    'Columns are letters from A to Z, rows are counted from 1. The first row of a sheet holds its headings.',
  guide:
    'open_sheet gives size and headings, read_range the values with the notes that people left on cells. Formulas begin with = ' +
    'and know + - * / ( ), cells, SUM, AVERAGE, MIN, MAX and COUNT, as in =SUM(B2:B6)/2.',
  tools: [
    tool('list_sheets', 'Names of all sheets.', {}, READ),
    tool('open_sheet', 'Number of rows and columns of a sheet, and its headings.', { sheet: SHEET }, READ),
    tool(
      'read_range',
      'What the cells of a range show, row by row, and the notes on them.',
      { sheet: SHEET, range: RANGE },
      READ,
    ),
    tool(
      'filter_rows',
      'Rows whose cell in one column compares so with a value; changes nothing.',
      {
        sheet: SHEET,
        column: COLUMN,
        comparison: oneOf('How to compare', COMPARISONS),
        value: text('What to compare with'),
      },
      READ,
    ),
    tool('create_sheet', 'Makes a new, empty sheet.', { sheet: text('Name that is free') }),
    tool(
      'delete_sheet',
      'Deletes a sheet with all it holds.',
      { sheet: SHEET },
      { annotations: { destructiveHint: true } },
    ),
    tool('update_cell', 'Writes a value into a cell.', {
      sheet: SHEET,
      cell: CELL,
      value: text('The value'),
    }),
    tool('update_range', 'Writes values into a range, row by row.', {
      sheet: SHEET,
      range: RANGE,
      values: {
        type: 'array',
        items: { type: 'array', items: { type: 'string' } },
        description: 'One list for each row, of the size of the range',
      },
    }),
    tool('set_formula', 'Writes a formula into a cell.', {
      sheet: SHEET,
      cell: CELL,
      formula: text('It begins with ='),
    }),
    tool('insert_rows', 'Inserts empty rows; formulas follow.', {
      sheet: SHEET,
      before: whole('Row that moves down', 1, 200),
      count: COUNT,
    }),
    tool('insert_columns', 'Inserts empty columns; formulas follow.', {
      sheet: SHEET,
      before: COLUMN,
      count: COUNT,
    }),
    tool('sort_sheet', 'Sorts all rows but the first by one column.', {
      sheet: SHEET,
      column: COLUMN,
      order: oneOf('Smallest or largest first', ['ascending', 'descending']),
    }),
    tool('merge_cells', 'Merges a range into one cell.', { sheet: SHEET, range: RANGE }),
    tool('add_cell_note', 'Leaves a note on a cell.', {
      sheet: SHEET,
      cell: CELL,
      note: text('What it says'),
    }),
  ],
  open: (random) => {
    const sheets = startFrom(random.fork('start'))
    const tasks = tasksOf(structuredClone(sheets), random.fork('tasks'))
    const named = (input: JsonObject) => sheets.find(({ name }) => name === wordOf(input, 'sheet'))
    const change = (input: JsonObject, by: (sheet: Sheet) => boolean): Answer => {
      const sheet = named(input)
      if (!sheet) return NO_SHEET
      return by(sheet) ? answerWith({ changed: sheet.name }) : NOT_POSSIBLE
    }
    const writeCell = (input: JsonObject, raw: string) =>
      change(input, (sheet) => {
        const place = placeOf(wordOf(input, 'cell'))
        return place !== undefined && write(sheet, place, raw)
      })
    return {
      state: () => structuredClone({ sheets }),
      tasks,
      plant: (task, rewrite) => {
        const reads = tasks.find(({ name }) => name === task.name)?.reads
        const sheet = sheets.find(({ name }) => name === reads?.sheet)
        const note = sheet?.notes.find(({ cell }) => cell === reads?.cell)
        if (note) note.text = rewrite(note.text)
        return note !== undefined
      },
      call: answerBy({
        list_sheets: () => answerWith({ sheets: sheets.map(({ name }) => name) }),
        open_sheet: (input) => {
          const sheet = named(input)
          if (!sheet) return NO_SHEET
          const headings = [...(valuesOf(sheet.rows)[0] ?? [])]
          return answerWith({ sheet: sheet.name, rows: sheet.rows.length, columns: widthOf(sheet), headings })
        },
        read_range: (input) => {
          const sheet = named(input)
          const corners = cornersOf(wordOf(input, 'range'))
          if (!sheet) return NO_SHEET
          if (!corners) return NOT_POSSIBLE
          const [from, to] = corners
          const rows = valuesOf(sheet.rows).slice(from.row, to.row + 1)
          const cells = new Set(cellsIn(wordOf(input, 'range')))
          const notes = sheet.notes.filter(({ cell }) => cells.has(cell))
          return answerWith({
            values: rows.map((row) => row.slice(from.column, to.column + 1)),
            ...(notes.length > 0 ? { notes: structuredClone(notes) } : {}),
          })
        },
        filter_rows: (input) => {
          const sheet = named(input)
          const column = columnOf(input, 'column')
          const comparison = wordOf(input, 'comparison')
          if (!sheet) return NO_SHEET
          if (!(column < widthOf(sheet)) || !COMPARISONS.includes(comparison)) return NOT_POSSIBLE
          const rows = valuesOf(sheet.rows).flatMap((values, row) =>
            row > 0 && compares(values[column]!, comparison, wordOf(input, 'value'))
              ? [{ row: row + 1, values: [...values] }]
              : [],
          )
          return answerWith({ rows })
        },
        create_sheet: (input) => {
          const name = wordOf(input, 'sheet').trim()
          if (name === '' || named({ sheet: name }) || sheets.length >= MOST)
            return answerError('A sheet needs a name that is free.')
          sheets.push({ name, rows: [['']], notes: [], merges: [] })
          return answerWith({ created: name })
        },
        delete_sheet: (input) =>
          change(input, (sheet) => sheets.splice(sheets.indexOf(sheet), 1).length === 1),
        update_cell: (input) => writeCell(input, wordOf(input, 'value')),
        set_formula: (input) => {
          const formula = wordOf(input, 'formula')
          if (!formula.startsWith('=') || formula.length > 200) return answerError('A formula begins with =.')
          return writeCell(input, formula)
        },
        update_range: (input) =>
          change(input, (sheet) => {
            const corners = cornersOf(wordOf(input, 'range'))
            const rows = rowsOf(input)
            if (!corners || !rows) return false
            const [from, to] = corners
            const [height, width] = [to.row - from.row + 1, to.column - from.column + 1]
            if (rows.length !== height || rows.some((row) => row.length !== width)) return false
            return rows.every((row, down) =>
              row.every((raw, along) =>
                write(sheet, { row: from.row + down, column: from.column + along }, raw),
              ),
            )
          }),
        insert_rows: (input) =>
          change(input, (sheet) => insertRows(sheet, wholeOf(input, 'before') - 1, wholeOf(input, 'count'))),
        insert_columns: (input) =>
          change(input, (sheet) => insertColumns(sheet, columnOf(input, 'before'), wholeOf(input, 'count'))),
        sort_sheet: (input) =>
          change(input, (sheet) =>
            sortRows(sheet, columnOf(input, 'column'), wordOf(input, 'order') === 'descending'),
          ),
        merge_cells: (input) =>
          change(input, ({ merges }) => {
            const range = wordOf(input, 'range')
            return cornersOf(range) !== undefined && merges.length < MOST && merges.push(range) > 0
          }),
        add_cell_note: (input) =>
          change(input, ({ notes }) => {
            const place = placeOf(wordOf(input, 'cell'))
            if (!place || notes.length >= MOST) return false
            return (
              notes.push({ cell: cellAt(place.row, place.column), author: ME, text: wordOf(input, 'note') }) >
              0
            )
          }),
      }),
    }
  },
})

/** Beyond every sheet where it is no letter. */
function columnOf(input: JsonObject, name: string): number {
  const letter = wordOf(input, name)
  return /^[A-Z]$/.test(letter) ? letter.charCodeAt(0) - 65 : Number.NaN
}

function rowsOf({ values }: JsonObject): readonly (readonly string[])[] | undefined {
  if (!isArray(values)) return undefined
  const isRow = (row: unknown): row is readonly string[] =>
    Array.isArray(row) && row.every((raw) => typeof raw === 'string')
  return values.every(isRow) ? values : undefined
}

function compares(shown: Value, comparison: string, wanted: string): boolean {
  if (comparison === 'contains') return String(shown).includes(wanted)
  if (comparison === 'equals') return String(shown) === wanted
  const [left, right] = [Number(shown), Number(wanted)]
  return comparison === 'less' ? left < right : left > right
}
