import type { JsonValue } from '../core/value.ts'
import { gather } from '../detectors/definition-outcome.ts'
import type { Outcome } from '../detectors/run-these.ts'
import { looseLeaves } from '../mcp/leaves.ts'

/** What the detectors say of every string in members that no specification gives a meaning. */
export function looseOutcome(json: JsonValue, pointer: string, until: number): Outcome {
  const gathered = gather(until)
  looseLeaves(json, (value, role, path) => gathered.text(value, role, path, pointer))
  return gathered
}
