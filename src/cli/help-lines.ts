import type { Context } from './command.ts'
import { columnsOf, hang } from './wrap.ts'

/** Help as the parser lays it out, folded to the width of the terminal: its tables are as wide as their longest row. */
export function foldingHelp(context: Pick<Context, 'stdout' | 'env'>): { write: (text: string) => void } {
  return { write: (text) => void context.stdout.write(foldHelp(text, columnsOf(context))) }
}

export function foldHelp(text: string, columns: number): string {
  const isList = text.includes('\nCOMMANDS\n')
  let section = ''
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(' ') || line === '') return folded(line, section, isList, columns)
      section = HEADING.test(line) ? line : ''
      return line
    })
    .join('\n')
}

function folded(line: string, section: string, isList: boolean, columns: number): string {
  if (section === '') return line
  if (section === 'USAGE') return isList && line.length > columns ? shortened(line) : usage(line, columns)
  const [, label, rest] = ROW.exec(line) ?? []
  if (label === undefined || rest === undefined) return line
  const said = rest.replace(/ {2,}/g, '  ').replace(/ +\[default = false\]$/, '')
  return unbroken(said, (whole) => hang(label, whole, columns))
}

const HEADING = /^[A-Z]+$/
/** `  -h  --help   Print …`, `  name   What it does`. */
const ROW = /^( +(?:-\w +)?\S+ +)(\S.*)$/

const shortened = (line: string): string =>
  line.replace(/(?: \[[^\]]*\])+/, ' [FLAGS]').replace(/ \S+ \.\.\.$/, ' COMMAND ...')

function usage(line: string, columns: number): string {
  const kept = line.trim()
  const [command = ''] = /^[^[<]*/.exec(kept) ?? []
  const label = command === kept ? '  ' : `  ${command}`
  return unbroken(kept.slice(label.length - 2), (whole) => hang(label, whole, columns))
}

/** What stands in brackets is kept on one line. */
function unbroken(text: string, fold: (text: string) => string): string {
  const whole = text.replace(/\[[^\]]*\]/g, (bracketed) => bracketed.replaceAll(' ', '\u00a0'))
  return fold(whole).replaceAll('\u00a0', ' ')
}
