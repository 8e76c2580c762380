import { severityColour, type Colours } from '../../colour.ts'
import { cell, plain } from '../../../core/plain.ts'
import { hang } from '../../wrap.ts'
import type { Explanation, ShownExample } from './catalogue.ts'

/** Every name by family, with its title. */
export function* printFamilies(
  all: readonly Explanation[],
  columns: number,
  colours: Colours,
): Generator<string> {
  const longest = Math.max(...all.map(({ name }) => name.length))
  let family = ''
  for (const explanation of all) {
    if (explanation.family !== family) {
      yield `${family === '' ? '' : '\n'}${colours.strong(upperFirst(explanation.family))}\n`
      family = explanation.family
    }
    const { name, severity, title } = explanation
    const label = `  ${cell(name, longest)}  ${cell(severity ?? '', 8)} `
    const paint = severity && severityColour(severity, colours)
    yield `${hang(label, title, columns, paint)}\n`
  }
  yield `\n${all.length} names. One of them in full: fairlead explain NAME\n`
}

/** One of them, in full. */
export function* printExplanation(
  explanation: Explanation,
  columns: number,
  colours: Colours,
): Generator<string> {
  const { name, title, severity, facts, why, fix, examples } = explanation
  yield `${colours.strong(name)}${severity ? `  ${severityColour(severity, colours)(severity)}` : ''}\n`
  yield `${hang('', title, columns)}\n`
  if (why !== undefined) yield section('Why it matters', why, columns, colours)
  yield section('What to do', fix, columns, colours)
  yield '\n'
  const widest = Math.max(...Object.keys(facts).map((label) => label.length))
  for (const [label, value] of Object.entries(facts))
    yield `${hang(`${label.padEnd(widest)}  `, value, columns)}\n`
  const shown = examples?.() ?? []
  if (shown.length > 0) yield `\n${colours.strong('Examples')}\n`
  for (const example of shown) yield* printExample(example, columns, colours)
}

function section(heading: string, text: string, columns: number, colours: Colours): string {
  return `\n${colours.strong(heading)}\n${hang('', text, columns)}\n`
}

const MOST_EXAMPLE = 400
const MOST_MESSAGES = 3

function* printExample(
  { title, subject, messages }: ShownExample,
  columns: number,
  colours: Colours,
): Generator<string> {
  yield `\n${hang('  ', upperFirst(title), columns)}\n`
  const text = plain(subject.length > MOST_EXAMPLE ? `${subject.slice(0, MOST_EXAMPLE)}… (cut)` : subject)
  yield `${colours.faint(hang('    ', text, columns))}\n`
  if (messages.length === 0) yield '    → no finding\n'
  for (const { severity, message } of messages.slice(0, MOST_MESSAGES))
    yield `${hang(`    → ${severity}: `, message, columns)}\n`
  if (messages.length > MOST_MESSAGES) yield `    → and ${messages.length - MOST_MESSAGES} more\n`
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
