import type { Approval } from '../../../store/approvals.ts'
import type { Colours } from '../../colour.ts'
import { plain } from '../../../core/plain.ts'
import { hang } from '../../wrap.ts'

/** Questions as lines no wider than the terminal. */
export function* linesOf(
  questions: readonly Approval[],
  now: number,
  columns: number,
  colours: Colours,
): Generator<string> {
  for (const question of questions) yield* lines(question, now, columns, colours)
  const waiting = questions.filter(({ state }) => state === 'waiting')
  const [first] = waiting
  yield first === undefined
    ? 'Nothing waits for an answer.\n'
    : `${waiting.length} waiting, for example\n  fairlead approve allow ${first.id}\n`
}

function* lines(question: Approval, now: number, columns: number, colours: Colours): Generator<string> {
  const { id, state, server, name, arguments: input, why, answeredBy } = question
  const paint = state === 'waiting' ? colours.warn : colours.faint
  yield `${hang(`${id}  `, standing(question, now), columns, paint)}\n`
  yield `${hang('  ', `${plain(name)} of ${plain(server)}`, columns)}\n`
  // Nobody can decide about what was cut off at the edge.
  for (const line of input.split('\n')) yield `${indented(plain(line), columns)}\n`
  yield `${hang('  why  ', plain([why.rule, ...why.facts].join('; ')), columns)}\n`
  if (answeredBy !== undefined) yield `${hang('  by   ', plain(answeredBy), columns)}\n`
  yield '\n'
}

function indented(line: string, columns: number): string {
  const text = line.trimStart()
  return hang(' '.repeat(4 + Math.min(line.length - text.length, 12)), text, columns)
}

function standing({ state, askedAt, expiresAt }: Approval, now: number): string {
  const left = Math.max(0, Math.ceil((expiresAt - now) / 1000))
  const since = new Date(askedAt).toISOString().slice(11, 19)
  if (state === 'waiting') return `waiting since ${since} UTC, ${span(left)} left`
  if (state === 'allowed') return `allowed, not used yet, ${span(left)} left`
  return state
}

const span = (seconds: number): string => (seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`)
