import type { Call, Seen } from '../../environment.ts'
import { found, step } from '../../step.ts'

/** Goes to a room by way of the hallway, and gives what is seen there. */
export function* travel(to: string): Generator<Call, string, Seen> {
  let seen = yield* step('look around')
  if (!seen.includes(`You are in the ${to}.`) && !seen.includes('You are in the hallway.'))
    seen = yield* through('hallway', seen)
  return seen.includes(`You are in the ${to}.`) ? seen : yield* through(to, seen)
}

export function* collect(what: string, room: string): Generator<Call, string, Seen> {
  yield* travel(room)
  return yield* step(`pick up ${what}`)
}

/** Carries a thing to a room and puts it on or into what stands there. */
export function* deliver(what: string, room: string, fixture: string): Generator<Call, string, Seen> {
  yield* travel(room)
  return yield* step(`move ${what} to ${fixture}`)
}

/** Switches a device on and waits until the thing on it is in the phase wanted. */
export function* until(phase: string, device: string): Generator<Call, string, Seen> {
  yield* step(`activate ${device}`)
  for (let waits = 0; waits < 8; waits++) {
    const seen = yield* step('wait')
    if (seen.includes(`is now ${phase}`)) return seen
  }
  throw new Error(`It does not become ${phase}`)
}

/** Opens the notebook that a visitor left in the library. */
export function* readNotebook(by: string): Generator<Call, string, Seen> {
  yield* travel('library')
  return yield* step(`read notebook of ${by}`)
}

function* through(to: string, seen: string): Generator<Call, string, Seen> {
  if (found(new RegExp(`\\b${to} \\((open|closed)\\)`), seen) === 'closed') yield* step(`open door to ${to}`)
  return yield* step(`go to ${to}`)
}
