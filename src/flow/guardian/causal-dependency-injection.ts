import { companions } from './reading/bearing.ts'
import type { CallReading } from './reading/calls.ts'
import { nameFit } from './reading/fit.ts'
import type { Reading } from './reading/read.ts'
import { conceptsOf } from './reading/words.ts'
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

/** Calls of one turn in the other order than the one in which the user asked for them, where the user spoke of an order. */
function* swapped(reading: Reading, call: CallReading): Generator<Evidence> {
  const turn = reading.turns[call.turn]
  if (!turn || !ORDER.test(turn.said.plain)) return
  const clauses = turn.said.text.split(/[.,;\n]| and | then | after | before | once /i).map(conceptsOf)
  const placeOf = ({ tool }: CallReading): number => {
    const fits = clauses.map((clause) => nameFit(tool.nameConcepts, clause))
    const best = Math.max(...fits)
    return best >= 0.5 && fits.filter((fit) => fit === best).length === 1 ? fits.indexOf(best) : -1
  }
  const here = placeOf(call)
  for (const later of companions(reading, call)) {
    const there = placeOf(later)
    if (later.step > call.step && here >= 0 && there >= 0 && there < here && !BACKWARDS.test(turn.said.plain))
      yield {
        strength: 0.7,
        why: 'The user asked for these two calls in the other order.',
        spans: [call, later].map(({ step }) => ({ step, pointer: '' })),
      }
  }
}

const ORDER = / (?:then|after|afterwards|before|first|once|next|finally|later) /
const BACKWARDS = / (?:before|after|once) /

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
