import type { Call, Seen } from '../../environment.ts'
import { ask, step } from '../../step.ts'

/** Looks through all receptacles of a kind and takes the first such thing; gives its name. */
export function* search(what: string, lies: string): Generator<Call, string, Seen> {
  const around = yield* ask('household_look')
  for (const [place] of around.matchAll(new RegExp(`\\b${lies} \\d+`, 'g'))) {
    const thing = new RegExp(`\\b${what} \\d+\\b`).exec(yield* goTo(place))?.[0]
    if (!thing) continue
    yield* step(`take ${thing} from ${place}`)
    return thing
  }
  throw new Error(`No ${what} was found`)
}

export function* takeFrom(thing: string, place: string): Generator<Call, string, Seen> {
  yield* goTo(place)
  yield* step(`take ${thing} from ${place}`)
  return thing
}

export function* bring(thing: string, place: string): Generator<Call, string, Seen> {
  yield* goTo(place)
  return yield* step(`put ${thing} in ${place}`)
}

/** Goes there and opens what is closed. */
export function* goTo(place: string): Generator<Call, string, Seen> {
  const seen = yield* step(`go to ${place}`)
  return seen.includes(`${place} is closed`) ? yield* step(`open ${place}`) : seen
}
