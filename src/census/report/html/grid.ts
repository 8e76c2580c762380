import { escapeMarkup as e } from '../../../report/markup.ts'
import type { Cell } from '../../table.ts'
import { cellText, figureColumns, grouped } from '../cells.ts'

/** A table that a wide one of its kind can be scrolled in, by keyboard too. `name` is what it is called when read aloud. */
export function grid(name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '<p>No row.</p>'
  const right = figureColumns({ columns, rows })
  const heads = columns.map(
    (column, at) => `<th scope="col"${right[at] === true ? ' class="number"' : ''}>${e(column)}</th>`,
  )
  const lines = rows.slice(0, MOST_ROWS).map((row) => {
    const cells = columns.map((_, at) => {
      const text = e(cellText(row[at]))
      if (row[at] === undefined)
        return `<td class="unknown${right[at] === true ? ' number' : ''}">${text}</td>`
      if (right[at] === true) return `<td class="number">${text}</td>`
      return at === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const left = rows.length - lines.length
  return `<div class="wide" tabindex="0" role="region" aria-label="${e(name)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table></div>${left > 0 ? `\n<p>… and ${grouped(left)} more rows, which the other formats have.</p>` : ''}`
}

const MOST_ROWS = 1_000
