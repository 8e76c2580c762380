import { expect, test } from 'vitest'
import { shareOf } from '../../core/share.ts'
import type { Cell } from '../table.ts'
import { textGrid } from './text-grid.ts'

const COLUMNS = ['what', 'registry', 'of', 'copied by others', 'owners in them']
const ROWS: readonly (readonly Cell[])[] = [
  ['the same names', 'acme', 5_000, shareOf(57, 5_000), 131],
  ['the same names', 'example', 12, shareOf(0, 12), 0],
  ['pairs that are nearly the same, by what a sample says', 'acme', '', '', 25],
]

test('no figure is cut, however narrow the terminal', () => {
  for (const width of [40, 60, 80, 100]) {
    const lines = textGrid(COLUMNS, ROWS, width)
    expect(lines.filter((line) => line.length > width)).toEqual([])
    const text = lines.join('\n')
    expect(text).toContain('1.1 [0.9–1.5] 57/5000')
    expect(text).toContain('0.0 [0–24] 0/12')
    expect(text).not.toContain('…')
  }
})

test('what a row is of is said once, and again in each block; rows that have nothing to say there are left out', () => {
  const blocks = textGrid(COLUMNS, ROWS, 48).join('\n').split('\n\n')
  expect(blocks.length).toBeGreaterThan(1)
  for (const block of blocks) expect(block.split('the same').length - 1).toBe(1)
  expect(blocks.map((block) => block.includes('pairs')).slice(0, -1)).not.toContain(true)
  expect(blocks.at(-1)).toMatch(/pairs that are +acme +25$/m)
})
