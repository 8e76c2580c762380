import type { Standing } from '../../census/label/standing.ts'
import { cellText } from '../../census/report/cells.ts'
import { plain } from '../../core/plain.ts'
import { hang } from '../wrap.ts'

/** What the labels say so far: precision by kind, who labelled, how far two people agree. */
export function standingText({ kinds, by, agreement }: Standing, columns: number): string {
  if (kinds.size === 0) return 'No label yet: the precision of flags is not known\n'
  const rows = [...kinds].map(([kind, { precision, open }]) =>
    hang(
      `  ${plain(kind)}  `,
      `${precision ? `${cellText(precision)} right` : 'not known'}${open === 0 ? '' : `, ${open} undecided`}`,
      columns,
    ),
  )
  const people = [...by].map(([name, count]) => `${plain(name)} ${count}`).join(', ')
  const { same, pi } = agreement
  const agreed = same
    ? `Two who looked at the same flag said the same: ${cellText(same)}${pi === undefined ? '' : `, Scott's pi ${pi.toFixed(2)}`}`
    : 'Nobody has looked at a flag of another yet: agreement is not known'
  return `${['Precision, of flags that people looked at', ...rows, hang('Labels: ', people, columns), hang('', agreed, columns)].join('\n')}\n`
}
