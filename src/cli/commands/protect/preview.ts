import { fit, plain } from '../../../core/plain.ts'
import { lineDiff } from '../../../hosts/edit/line-diff.ts'
import type { Step } from '../../../hosts/protect/plan.ts'
import { givenTo, hiding } from '../../../scan/fix/hiding.ts'
import type { Colours } from '../../colour.ts'
import { diffRows } from '../../print-diff.ts'
import type { Change } from './change.ts'
import { hostTitle, type Left, type Target } from './targets.ts'

/** One file: what would be written, then each server and what becomes of it. */
export function previewLines(change: Change, columns: number, colours: Colours): readonly string[] {
  const { target, steps, after } = change
  const hide = hider(target)
  const lines = lineDiff(target.now.text, after).map(({ sign, text }) => ({ sign, text: hide(text) }))
  return [
    heading(target, columns, colours),
    ...diffRows(lines, columns, colours),
    ...steps.map((step) => stepLine(step, columns, colours)),
  ]
}

export function leftLines(left: Left, columns: number, colours: Colours): readonly string[] {
  const say = left.isFault ? colours.warn('not checked') : 'left as it is'
  return [
    `${colours.strong(hostTitle(left.host))}  ${fit(plain(left.path), room(columns, hostTitle(left.host).length + 2))}`,
    ...folded(`  ${say}: ${plain(left.why)}`, columns),
  ]
}

function heading({ hosts, file }: Target, columns: number, colours: Colours): string {
  const title = hosts.map(hostTitle).join(', ')
  return `${colours.strong(title)}  ${fit(plain(file.path), room(columns, title.length + 2))}`
}

/** What stands in the file as a secret or beside the name of one is not for whoever looks over a shoulder. */
function hider({ entries }: Target): (text: string) => string {
  const secrets = givenTo(entries)
  return (text) => hiding(text, secrets)
}

function stepLine({ entry, kind, why }: Step, columns: number, colours: Colours): string {
  const said = why === undefined ? SAID[kind] : `${SAID[kind]}: ${why}`
  const paint = kind === 'left' || kind === 'by-hand' ? colours.warn : (text: string) => text
  return folded(`  ${plain(entry.name)}: ${plain(said)}`, columns)
    .map(paint)
    .join('\n')
}

const SAID: Readonly<Record<Step['kind'], string>> = {
  guard: 'to be guarded',
  renew: 'guarded; its guard is to be renewed',
  release: 'to be started without a guard',
  'is-guarded': 'guarded already',
  'is-free': 'has no guard of ours',
  'by-hand': 'guarded by hand, left as it is',
  left: 'left as it is',
}

const room = (columns: number, used: number): number => Math.max(10, columns - used)

function folded(text: string, columns: number): readonly string[] {
  const width = Math.max(30, columns)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = `      ${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
