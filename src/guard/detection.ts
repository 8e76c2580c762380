import type { Message } from '../core/subject.ts'
import type { JsonValue } from '../core/value.ts'
import { gather, runAt, within } from '../detectors/definition-outcome.ts'
import type { Outcome } from '../detectors/run-these.ts'
import { looseLeaves, messageLeaves } from '../mcp/leaves.ts'

/**
 * What the detectors say of a message and of every string in it, but for the definitions it lists. Past `until` the rest
 * is not checked, and says so.
 */
export function messageOutcome(message: Message, bodyPointer: string, until: number): Outcome {
  const gathered = gather(until)
  gathered.add(runAt('message', message, (pointer) => bodyPointer + within(pointer, '/body')))
  messageLeaves(message, (value, role, path) => gathered.text(value, role, path, bodyPointer))
  return gathered
}

/** What the detectors say of every string in members that no specification gives a meaning. */
export function looseOutcome(json: JsonValue, pointer: string, until: number): Outcome {
  const gathered = gather(until)
  looseLeaves(json, (value, role, path) => gathered.text(value, role, path, pointer))
  return gathered
}
