import type { Message } from '../core/subject.ts'
import { messageLeaves } from '../mcp/leaves.ts'
import { gather, runAt, within } from './definition-outcome.ts'
import type { Outcome } from './run-these.ts'

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
