import type { Value } from './value.ts'

/** Names and members with their values. What was made within a branch is gone or its own after it: its writes need no record. */
export class Fields extends Map<string, Value> {
  readonly born = now
}

let now = 0

/** A moment that all made before are older than. */
export function nextMoment(): number {
  now += 1
  return now
}
