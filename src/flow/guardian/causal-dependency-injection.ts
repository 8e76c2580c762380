import { companions } from './reading/bearing.ts'
import type { CallReading } from './reading/calls.ts'
import { toolFit } from './reading/fit.ts'
import type { Reading } from './reading/read.ts'
import { conceptsOf, wordsOf } from './reading/words.ts'
import { defineGuardianRule, type Evidence } from './rule.ts'
import { answer, call, result, story, tool, user } from './story.ts'

const TOOLS = [
  tool('find_contact', 'Find a contact by name', 'name'),
  tool('send_mail', 'Send a mail', 'to text'),
]
const FIND = [call('find_contact', { name: 'Kim' }), result({ address: 'kim@example.org' })]
const SEND = [call('send_mail', { to: 'kim@example.org', text: 'see you soon' }), result({ sent: true })]

export default defineGuardianRule({
  id: 'causal-dependency-injection',
  label: 'causal_dependency_injection',
  title: 'Calls that depend on one another were made in the wrong order',
  why: 'A call that uses what only a later call gives was made from thin air, or somebody changed the order.',
  fix: 'Make a call only when every value it needs is there.',
  examples: [
    {
      title: 'a mail sent before its address was found',
      matches: true,
      trajectory: story(
        TOOLS,
        user('Mail Kim "see you soon"'),
        ...SEND,
        ...FIND,
        answer('Kim has the mail.'),
      ),
    },
    {
      title: 'the address first',
      matches: false,
      trajectory: story(
        TOOLS,
        user('Mail Kim "see you soon"'),
        ...FIND,
        ...SEND,
        answer('Kim has the mail.'),
      ),
    },
  ],
  *check(reading) {
    for (const call of reading.calls) {
      yield* foretold(call)
      yield* swapped(reading, call)
      yield* misplaced(reading, call)
      yield* between(reading, call)
    }
  },
})

/** Arguments that only a later result holds. */
function* foretold(call: CallReading): Generator<Evidence> {
  for (const leaf of call.leaves) {
    if (leaf.kind !== 'value' || leaf.later < 0.9 || leaf.laterSource === undefined) continue
    if (Math.max(leaf.here, leaf.before, leaf.results) >= 0.7) continue
    const size = String(leaf.value).length
    yield {
      strength: size >= 5 ? 0.93 : size >= 3 ? 0.75 : 0.45,
      why: 'This value stands in no text before the call; a later result is the first to hold it.',
      spans: [
        { step: call.step, pointer: leaf.pointer },
        { step: leaf.laterSource, pointer: '' },
      ],
    }
  }
}

/** Calls of one turn in the other order than the one in which the user spoke of them. */
function* swapped(reading: Reading, call: CallReading): Generator<Evidence> {
  const turn = reading.turns[call.turn]
  if (!turn || BACKWARDS.test(turn.said.plain)) return
  const clauses = turn.said.text.split(CLAUSES).map(conceptsOf)
  for (const later of companions(reading, call)) {
    if (later.step < call.step || later.tool === call.tool || call.use.calls.includes(later.step)) continue
    const margin = Math.max(reversal(call, later, clauses), order(call, later, turn.said.plain))
    if (margin >= 0.2)
      yield {
        strength: Math.min(0.8, (ORDER.test(turn.said.plain) ? 0.5 : 0.3) + 0.4 * margin),
        why: 'The user spoke of these two calls in the other order, and the second uses nothing of the first.',
        spans: [call, later].map(({ step }) => ({ step, pointer: '' })),
      }
  }
}

/** Whether all that only this call was given was said after all that only the later one was given. */
function order(call: CallReading, later: CallReading, plain: string): number {
  const placesOf = (own: CallReading, other: CallReading): number[] =>
    own.leaves
      .filter(({ value }) => !other.leaves.some((leaf) => leaf.value === value))
      .map(({ value }) => plain.indexOf(` ${wordsOf(String(value)).join(' ')} `))
      .filter((at) => at >= 0)
  const [mine, theirs] = [placesOf(call, later), placesOf(later, call)]
  return mine.length > 0 && theirs.length > 0 && Math.min(...mine) > Math.max(...theirs) ? 0.5 : 0
}

/** How much better the clauses fit the calls the other way round. */
function reversal(call: CallReading, later: CallReading, clauses: readonly ReadonlySet<string>[]): number {
  let forwards = 0
  let backwards = 0
  const [one, two] = [call, later].map(({ tool }) => clauses.map((clause) => toolFit(tool, clause))) as [
    number[],
    number[],
  ]
  one.forEach((fit, at) => {
    two.forEach((other, there) => {
      if (fit < 0.2 || other < 0.2) return
      if (at < there) forwards = Math.max(forwards, fit + other)
      if (at > there) backwards = Math.max(backwards, fit + other)
    })
  })
  return backwards - forwards
}

const CLAUSES = /[.,;:\n?!]| and | then | if | so | but /i
const ORDER = / (?:then|afterwards|first|next|finally|later|if) /
const BACKWARDS = / (?:before|after|once|when|until) /

/** A call that serves a later turn, while one after it serves this turn. */
function* misplaced({ calls }: Reading, call: CallReading): Generator<Evidence> {
  if (call.laterFit < call.toolFit + 0.3) return
  for (const later of calls)
    if (later.tool !== call.tool && later.turn > call.turn && later.earlierFit > later.toolFit + 0.3)
      yield {
        strength: 0.8,
        why: 'This call serves what is asked for only later, and a later one what was asked for here.',
        spans: [call, later].map(({ step }) => ({ step, pointer: '' })),
      }
}

/** A call of its own kind between calls of one kind: what these give comes too late for it. */
function* between(reading: Reading, call: CallReading): Generator<Evidence> {
  const beside = companions(reading, call)
  if (beside.some(({ tool }) => tool === call.tool) || call.use.calls.length > 0) return
  const [before, after] = [
    beside.filter(({ step }) => step < call.step),
    beside.filter(({ step }) => step > call.step),
  ]
  const again = after.find(({ tool, canonical }) =>
    before.some((other) => other.tool === tool && other.canonical !== canonical && !other.result?.isError),
  )
  if (again && after.length === 1)
    yield {
      strength: 0.6,
      why: 'This call stands between others that belong together; the last of them gives what it could rest on.',
      spans: [call, again].map(({ step }) => ({ step, pointer: '' })),
    }
}
