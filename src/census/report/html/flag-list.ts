import { SEVERITIES } from '../../../core/severity.ts'
import { escapeMarkup as e } from '../../../report/markup.ts'
import { grouped } from '../cells.ts'
import type { ListedFlags } from '../listed-flags.ts'

/** A list to search in: without the script it is the same list, only longer to read. */
export function flagList({ flags, total, isNamed }: ListedFlags): string {
  const told = isNamed
    ? `${grouped(flags.length)} of ${grouped(total)} flags, the most severe first. A flag says what was seen, not what could be done with it, and may be wrong: see the precision of its table.`
    : `${grouped(total)} flags, by kind. Which servers they are about is not in this page, so that nobody is exposed before those who run them could act; who needs the list asks for it with --flags.`
  if (flags.length === 0) return `<p>${told}</p>`
  const rows = flags.map(
    ({ flag, severity, subject, message }) =>
      `<tr data-severity="${severity}"><td><span class="mark ${severity}">${severity}</span></td><td>${e(flag)}</td><td>${e(subject)}</td><td>${e(message)}</td></tr>`,
  )
  return `<p>${told}</p>
<p id="search" hidden><label>Search <input id="words" type="search" autocomplete="off" spellcheck="false"></label>
<label>Severity <select id="severity"><option value="">all</option>${SEVERITIES.toReversed()
    .map((severity) => `<option>${severity}</option>`)
    .join('')}</select></label> <output id="told" aria-live="polite"></output></p>
<div class="wide" tabindex="0" role="region" aria-label="Flags"><table id="flags"><thead><tr>${HEADS.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`
}

const HEADS = ['severity', 'flag', 'about', 'what was seen']

/** The one script of the page, let in by its hash alone. It reads what stands in the page, and asks nobody. */
export const SCRIPT = `'use strict'
const part = (id) => document.getElementById(id)
const rows = Array.from(document.querySelectorAll('#flags tbody tr'))
const texts = rows.map((row) => row.textContent.toLowerCase())
function show() {
  const words = part('words').value.toLowerCase().split(' ').filter(Boolean)
  const severity = part('severity').value
  let count = 0
  rows.forEach((row, at) => {
    const isWanted = (severity === '' || row.dataset.severity === severity) && words.every((word) => texts[at].includes(word))
    row.hidden = !isWanted
    if (isWanted) count += 1
  })
  part('told').textContent = count + ' of ' + rows.length + ' shown'
}
if (part('search')) {
  part('search').hidden = false
  part('words').addEventListener('input', show)
  part('severity').addEventListener('change', show)
  show()
}
`
