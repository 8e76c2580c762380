import type { Difference, WordRun } from '../../../core/definition-diff.ts'
import { isObject, type JsonValue } from '../../../core/value.ts'
import { isByPerson } from '../../../store/pins.ts'
import { severityColour, type Colours } from '../../colour.ts'
import { plain } from '../../../core/plain.ts'
import { hang } from '../../wrap.ts'
import type { Waiting } from './waiting.ts'

export interface DiffStyle {
  readonly columns: number
  readonly colours: Colours
  /** Texts of a definition are cut at so many characters. */
  readonly most: number
}

/** One waiting thing as lines; every text of the server stands behind a margin of ours and cannot leave its line. */
export function* printWaiting(waiting: Waiting, style: DiffStyle): Generator<string> {
  const { pin, differences, findings, notChecked, likeness, others } = waiting
  const { columns, colours } = style
  const name = pin.name === '' ? '' : ` ${plain(pin.name)}`
  yield colours.strong(hang('', clipped(`${plain(pin.server)}: ${pin.kind}${name}`, 300), columns))
  yield hang('  ', standing(waiting), columns)
  if (likeness !== undefined)
    yield hang(
      '  ',
      `${quoted(likeness, 80)} has the same description and was approved: perhaps renamed`,
      columns,
    )
  if (differences.length === 0) yield* printDefinition(waiting.after, style)
  for (const difference of differences) yield* printDifference(difference, style)
  if (pin.kind === 'prompt-body')
    yield hang('  ', '(Numbers, ids and values of arguments are shown as #, {id} and {argument}.)', columns)
  yield hang('  ', findings.length > 0 ? 'What the checks say:' : 'The checks found nothing wrong.', columns)
  for (const { rule, severity, message } of findings) {
    yield `    ${severityColour(severity, colours)(severity.padEnd(8))} ${rule}`
    yield hang(' '.repeat(13), message, columns)
  }
  for (const { what, reason } of notChecked.slice(0, 10))
    yield hang('    ', `not checked: ${plain(what)}: ${plain(reason)}`, columns)
  if (others !== undefined) yield hang('  ', `Others: ${plain(others)}.`, columns)
  yield hang('  ', 'If it is right:', columns)
  yield `    ${colours.strong(approveCommand(waiting))}`
}

/** To be copied into a shell, so no name of a server's making may be in it: the hash says which. */
export function approveCommand({ pin, hash }: Waiting): string {
  const server = /^[\w.][\w.@-]{0,80}$/.test(pin.server) ? pin.server : 'SERVER'
  return `fairlead pin approve ${server} --hash ${hash.slice(0, 12)}`
}

function standing({ pin }: Waiting): string {
  const { state, candidate, firstSeen, decidedAt } = pin
  const seen = minute(candidate?.seenAt ?? firstSeen)
  const decided = minute(decidedAt ?? firstSeen)
  if (state === 'pending') return `A check objected at first sight; never approved. Seen ${seen} UTC`
  if (state === 'revoked') return `Revoked ${decided}, changed since, ${seen} UTC`
  return `Approved ${isByPerson(pin) ? 'by you' : 'at first use'} ${decided}, changed ${seen} UTC`
}

const minute = (iso: string): string => plain(iso.slice(0, 16).replace('T', ' '))

function* printDifference(difference: Difference, style: DiffStyle): Generator<string> {
  const { says, name, words, before, after, isWider } = difference
  const sentence = says.replace('{name}', () => quoted(name ?? '', 80))
  yield hang('  ', `${sentence}${isWider ? ' (wider than before)' : ''}`, style.columns)
  if (words) yield* printWords(words, style)
  if (before !== undefined) yield margin('-', before, style)
  if (after !== undefined) yield margin('+', after, style)
}

function* printWords(words: readonly WordRun[], style: DiffStyle): Generator<string> {
  if (words.every(({ side, text }) => side === 'both' || text.trim() === '')) {
    yield hang('      ', '(only blanks differ)', style.columns)
    return
  }
  for (const [index, { side, text }] of words.entries()) {
    if (text.trim() === '') continue
    if (side !== 'both') yield margin(side === 'before' ? '-' : '+', text, style)
    else yield margin(' ', context(text, index > 0, index < words.length - 1), style)
  }
}

/** Of what both have, only what stands next to a change. */
function context(text: string, hasBefore: boolean, hasAfter: boolean): string {
  if (text.length <= 2 * CONTEXT) return text
  const head = hasBefore ? `${text.slice(0, CONTEXT)} ` : ''
  const tail = hasAfter ? ` ${text.slice(-CONTEXT)}` : ''
  return `${head}…${tail}`
}

const CONTEXT = 80

function* printDefinition(definition: JsonValue, style: DiffStyle): Generator<string> {
  const members = isObject(definition) ? Object.entries(definition) : [['', definition] as const]
  for (const [key, value] of members.slice(0, 30)) {
    if (key !== '') yield hang('  ', quoted(key, 80), style.columns)
    yield margin('+', typeof value === 'string' ? value : JSON.stringify(value), style)
  }
  if (members.length > 30) yield hang('  ', `and ${members.length - 30} more fields`, style.columns)
}

function margin(sign: ' ' | '-' | '+', text: string, { columns, colours, most }: DiffStyle): string {
  const lines = hang(`    ${sign} `, clipped(oneLine(text), most), columns)
  if (sign === ' ') return lines
  const painted = lines.replace(/^ {6}/gm, `    ${sign} `)
  return sign === '+' ? colours.warn(painted) : colours.faint(painted)
}

/** Blanks are joined first: hundreds of them push what follows out of sight. */
const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' '))

function clipped(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text.slice(0, most)}… (${text.length - most} more characters: --full)`
}

const quoted = (text: string, most: number): string => `“${clipped(oneLine(text), most)}”`
