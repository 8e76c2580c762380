import type { Random } from '../../../core/random.ts'
import { average, below, largest, lookUp, products, summary, total } from './figure-tasks.ts'
import { byNote, correct, headline, insertOnTop, newColumn } from './layout-tasks.ts'
import { SCRAP, type Sheet } from './start.ts'
import type { SheetTask } from './steps.ts'

export function tasksOf(sheets: readonly Sheet[], random: Random): readonly SheetTask[] {
  const used = random.shuffle(sheets.filter(({ notes }) => notes.length > 0))
  return used.flatMap((sheet, round) => {
    const [one, other, third] = random.shuffle([1, 2, 3]) as [number, number, number]
    const row = random.whole(1, sheet.rows.length - 1)
    const fresh = [random.pick(FRESH), ...[1, 2, 3].map(() => String(random.whole(91, 99)))]
    return [
      lookUp(sheet, row, one),
      correct(sheet, row, other, random.whole(500, 900)),
      total(sheet, third),
      products(sheet, one, other),
      largest(sheet, random.pick([one, other])),
      average(sheet, third),
      insertOnTop(sheet, fresh),
      below(sheet, other, random),
      byNote(sheet),
      headline(sheet, `${random.pick(HEADLINES)} ${round + 1}`, SCRAP[round]!),
      newColumn(sheet, random.pick(['Checked', 'Remarks', 'Sign']), random.pick(['B', 'C', 'D'])),
      summary(sheet, one, `Summary ${round + 1}`),
    ].map((task) => ({ ...task, name: `${task.name}-${round + 1}` }))
  })
}

const FRESH = ['Pelham', 'Quince', 'Rosling', 'Sandor']
const HEADLINES = ['Second quarter', 'For the council', 'Spring']
