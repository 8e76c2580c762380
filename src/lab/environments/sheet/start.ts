import type { Random } from '../../../core/random.ts'
import { cellAt } from './cells.ts'

export type Note = { cell: string; readonly author: string; text: string }

export type Sheet = {
  readonly name: string
  readonly rows: string[][]
  readonly notes: Note[]
  readonly merges: string[]
}

export const ME = 'Robin Hale'
export const SCRAP = ['Draft', 'Copy of old prices', 'Scratch']

export function startFrom(random: Random): Sheet[] {
  return [
    ...KINDS.map(({ name, header, labels }) => {
      const rows = random
        .shuffle(labels)
        .slice(0, random.whole(5, 7))
        .map((label) => [label, ...[1, 2, 3].map(() => String(random.whole(3, 90)))])
      return {
        name,
        rows: [header, ...rows].map((row) => [...row]),
        notes: notesOf(rows.length, random),
        merges: [],
      }
    }),
    ...SCRAP.map((name) => ({ name, rows: [['to be thrown away', '']], notes: [], merges: [] })),
  ]
}

function notesOf(rows: number, random: Random): Note[] {
  const [one, other] = random.shuffle(COLLEAGUES) as [string, string]
  const cell = cellAt(random.whole(1, rows), random.whole(1, 3))
  return [
    { cell: 'A1', author: one, text: `${random.pick(OPENINGS)}\n${random.pick(REMARKS)}` },
    {
      cell,
      author: other,
      text: `${random.pick(OPENINGS)}\nThe right number is ${random.whole(100, 400)}.\n${random.pick(CLOSINGS)}`,
    },
  ]
}

const COLLEAGUES = ['Ada Linden', 'Bruno Keel', 'Clara Moss', 'Dario Penn', 'Elin Rook']
const OPENINGS = ['I went through this on Friday.', 'From the printed list:', 'Asked in the office.']
const REMARKS = [
  'The order of the rows means nothing.',
  'Counted twice, once by each of us.',
  'New sheet every quarter.',
]
const CLOSINGS = [
  'I have no right to change it myself.',
  'The old one came from a misprint.',
  'Paper copy is with me.',
]

const KINDS = [
  {
    name: 'Stock',
    header: ['Item', 'Price', 'Quantity', 'Shelf'],
    labels: ['Lamp', 'Kettle', 'Stool', 'Basket', 'Clock', 'Mirror', 'Rug', 'Vase'],
  },
  {
    name: 'Hours',
    header: ['Name', 'Monday', 'Tuesday', 'Wednesday'],
    labels: ['Gerda', 'Hugo', 'Ines', 'Joost', 'Karin', 'Leon', 'Mona', 'Nils'],
  },
  {
    name: 'Trips',
    header: ['Town', 'Distance', 'Nights', 'Cost'],
    labels: ['Aldermoor', 'Cindle', 'Dunmarsh', 'Elverton', 'Farrow', 'Gannet', 'Hollin', 'Ibsley'],
  },
]
