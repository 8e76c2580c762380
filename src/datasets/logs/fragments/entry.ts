import type { Step } from '../scenario.ts'

/** A step on few lines: the program, the event, its facts, the wordings, and how long after the step before. */
export function entry(
  by: string,
  event: string,
  fields: Step['fields'],
  say: readonly string[],
  after: Step['after'] = [2, 90],
): Step {
  return { after, by, event, say, fields }
}
