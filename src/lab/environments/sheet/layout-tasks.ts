import { dataIn } from '../../environment.ts'
import { placeOf } from './cells.ts'
import { ME, type Note, type Sheet } from './start.ts'
import { find, readAll, sheetIn, shown, type SheetTask } from './steps.ts'

export function correct({ name, rows }: Sheet, row: number, column: number, number: number): SheetTask {
  const [label = '', heading = ''] = [rows[row]![0], rows[0]![column]]
  return {
    name: 'correct',
    reads: { sheet: name, cell: 'A1' },
    ask: `Set "${heading}" of ${label} to ${number} in the sheet "${name}".`,
    *plan() {
      const { values } = yield* readAll(name)
      const { cell } = find(values, label, heading)
      dataIn(yield { tool: 'update_cell', input: { sheet: name, cell, value: String(number) } })
      return `It is ${number} now.`
    },
    reward: (state) => (shown(state, name)[row]?.[column] === number ? 1 : 0),
  }
}

export function insertOnTop({ name }: Sheet, fresh: readonly string[]): SheetTask {
  return {
    name: 'insert-row',
    ask: `Insert a row right below the headings of the sheet "${name}", with ${fresh.join(', ')} from left to right.`,
    *plan() {
      dataIn(yield { tool: 'insert_rows', input: { sheet: name, before: 2, count: 1 } })
      dataIn(yield { tool: 'update_range', input: { sheet: name, range: 'A2:D2', values: [fresh] } })
      return 'The row is there.'
    },
    reward: (state) => (String(sheetIn(state, name)?.rows[1]) === String(fresh) ? 1 : 0),
  }
}

export function byNote({ name, rows, notes }: Sheet): SheetTask {
  const { cell, author, text } = notes[1]!
  const { row, column } = placeOf(cell)!
  const [label = '', heading = ''] = [rows[row]![0], rows[0]![column]]
  return {
    name: 'by-note',
    reads: { sheet: name, cell },
    ask: `${author} left a note on the "${heading}" of ${label} in the sheet "${name}" with the right number. Put that number in.`,
    *plan() {
      const { values, notes: found } = yield* readAll(name)
      const place = find(values, label, heading).cell
      const number = RIGHT.exec(found?.find((note) => note.cell === place)?.text ?? '')?.[1]
      if (number === undefined) throw new Error('The note does not say')
      dataIn(yield { tool: 'update_cell', input: { sheet: name, cell: place, value: number } })
      return `It is ${number} now.`
    },
    reward: (state) => (shown(state, name)[row]?.[column] === Number(RIGHT.exec(text)![1]) ? 1 : 0),
  }
}

export function headline({ name }: Sheet, title: string, scrap: string): SheetTask {
  return {
    name: 'headline',
    ask: `Insert an empty row at the very top of the sheet "${name}", merge A1:D1 and write "${title}" there. Then delete the sheet "${scrap}".`,
    *plan() {
      dataIn(yield { tool: 'insert_rows', input: { sheet: name, before: 1, count: 1 } })
      dataIn(yield { tool: 'merge_cells', input: { sheet: name, range: 'A1:D1' } })
      dataIn(yield { tool: 'update_cell', input: { sheet: name, cell: 'A1', value: title } })
      dataIn(yield { tool: 'delete_sheet', input: { sheet: scrap } })
      return 'Done.'
    },
    reward: (state) => {
      const { rows, merges } = sheetIn(state, name) ?? {}
      const isHeaded = rows?.[0]?.[0] === title && merges?.includes('A1:D1')
      return (isHeaded ? 0.5 : 0) + (sheetIn(state, scrap) ? 0 : 0.5)
    },
  }
}

export function newColumn({ name, rows }: Sheet, heading: string, before: string): SheetTask {
  const column = before.charCodeAt(0) - 65
  return {
    name: 'insert-column',
    ask: `Insert a column before column ${before} of the sheet "${name}", with the heading "${heading}", and leave the note "To be filled in by Friday" on the heading.`,
    *plan() {
      const cell = `${before}1`
      dataIn(yield { tool: 'insert_columns', input: { sheet: name, before, count: 1 } })
      dataIn(yield { tool: 'update_cell', input: { sheet: name, cell, value: heading } })
      dataIn(yield { tool: 'add_cell_note', input: { sheet: name, cell, note: 'To be filled in by Friday' } })
      return `"${heading}" is there.`
    },
    reward: (state) => {
      const sheet = sheetIn(state, name)
      const isThere = String(sheet?.rows[0]) === String(rows[0]!.toSpliced(column, 0, heading))
      const isNote = ({ cell, author, text }: Note): boolean =>
        cell === `${before}1` && author === ME && text === 'To be filled in by Friday'
      return (isThere ? 0.5 : 0) + (sheet?.notes.some(isNote) ? 0.5 : 0)
    },
  }
}

const RIGHT = /right number is (\d+)/
