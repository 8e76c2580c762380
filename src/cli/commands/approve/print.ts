import type { Approval } from '../../../store/approvals.ts'
import type { Colours } from '../../colour.ts'
import { fit, plain } from '../../plain.ts'
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
    : `${waiting.length} waiting: fairlead approve allow ${first.id}, or deny\n`
}

function* lines(question: Approval, now: number, columns: number, colours: Colours): Generator<string> {
  const { id, state, server, name, arguments: input, why, answeredBy } = question
  const paint = state === 'waiting' ? colours.warn : colours.faint
  yield `${colours.strong(id)}  ${paint(standing(question, now))}\n`
  yield `${fit(`  ${plain(name)}  (${plain(server)})`, columns)}\n`
  for (const line of input.split('\n')) yield `${fit(`    ${plain(line)}`, columns)}\n`
  yield `${hang('  why  ', plain([why.rule, ...why.facts].join('; ')), columns)}\n`
  if (answeredBy !== undefined) yield `${fit(`  by   ${plain(answeredBy)}`, columns)}\n`
  yield '\n'
}

function standing({ state, askedAt, expiresAt }: Approval, now: number): string {
  const left = Math.max(0, Math.ceil((expiresAt - now) / 1000))
  const since = new Date(askedAt).toISOString().slice(11, 19)
  if (state === 'waiting') return `waiting since ${since} UTC, ${span(left)} left`
  if (state === 'allowed') return `allowed, not used yet, ${span(left)} left`
  return state
}

const span = (seconds: number): string => (seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`)
