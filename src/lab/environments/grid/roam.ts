import type { Call, Seen } from '../../environment.ts'
import { ask, found, step } from '../../step.ts'

/** What a plan has seen so far. */
export interface Memory {
  room: string
  hand: string
  /** What was seen last of each room that was entered. */
  readonly rooms: Map<
    string,
    { readonly things: readonly string[]; readonly doors: ReadonlyMap<string, string> }
  >
  /** The two rooms of each door that was gone through. */
  readonly leads: Map<string, readonly [string, string]>
}

type Acting<T> = Generator<Call, T, Seen>

/** Opens doors and walks through rooms until it has seen enough. */
export function* roam(isEnough: (memory: Memory) => boolean): Acting<Memory> {
  const memory: Memory = { room: '', hand: '', rooms: new Map(), leads: new Map() }
  remember(memory, yield* ask('grid_observe'))
  while (!isEnough(memory)) {
    const { room, door } = nextDoor(memory)
    if (memory.rooms.get(room)?.doors.get(door) === 'locked') yield* take(memory, keyOf(door))
    yield* travel(memory, room)
    yield* act(memory, `toggle and go through ${door}`)
    memory.leads.set(door, [room, memory.room])
  }
  return memory
}

/** Walks to a room that was entered before. */
export function* travel(memory: Memory, to: string): Acting<void> {
  for (const door of routeTo(memory, to)) yield* act(memory, `go through ${door}`)
}

/** Takes up what was seen somewhere, and puts down first what is carried. */
export function* take(memory: Memory, thing: string): Acting<void> {
  if (memory.hand === thing) return
  const room = placeOf(memory, thing)
  if (room === undefined) throw new Error(`No ${thing} was seen`)
  yield* travel(memory, room)
  if (memory.hand) yield* act(memory, 'drop')
  yield* act(memory, `pick up ${thing}`)
}

export function* act(memory: Memory, action: string): Acting<void> {
  remember(memory, yield* step(action))
}

export const placeOf = ({ rooms }: Memory, thing: string): string | undefined =>
  [...rooms].find(([, { things }]) => things.includes(thing))?.[0]

export const hasSeen = (memory: Memory, thing: string): boolean =>
  memory.hand === thing || placeOf(memory, thing) !== undefined

/** A door not gone through: an unlocked one if there is one, near before far. */
function nextDoor(memory: Memory): { readonly room: string; readonly door: string } {
  const doors = [...memory.rooms].flatMap(([room, seen]) =>
    [...seen.doors]
      .filter(([door]) => !memory.leads.has(door))
      .map(([door, is]) => ({ room, door, is, far: routeTo(memory, room).length })),
  )
  const open = doors.filter(({ door, is }) => is !== 'locked' || hasSeen(memory, keyOf(door)))
  const rank = ({ is, far }: (typeof doors)[number]): number => far + (is === 'locked' ? 10 : 0)
  const [best] = open.toSorted((one, other) => rank(one) - rank(other))
  if (!best) throw new Error('There is no way on')
  return best
}

function routeTo({ room, leads }: Memory, to: string): readonly string[] {
  const routes = new Map<string, readonly string[]>([[room, []]])
  for (const [at, route] of routes)
    for (const [door, ends] of leads) {
      const beyond = ends.find((end) => end !== at)!
      if (ends.includes(at) && !routes.has(beyond)) routes.set(beyond, [...route, door])
    }
  const route = routes.get(to)
  if (!route) throw new Error(`No way to ${to} is known`)
  return route
}

function remember(memory: Memory, seen: string): void {
  memory.room = found(/You are in the ([\w-]+) room/, seen)
  memory.hand = found(/You carry: (\w+(?: \w+)?)\./, seen).replace('nothing', '')
  const things = found(/^You see: (.*)\.$/m, seen).matchAll(/(\w+ (?:ball|box|key)) \(/g)
  const doors = found(/^Doors: (.*)\.$/m, seen).matchAll(/(\w+ door) \((\w+);/g)
  memory.rooms.set(memory.room, {
    things: Array.from(things, ([, thing]) => thing!),
    doors: new Map(Array.from(doors, ([, door, is]) => [door!, is!])),
  })
}

const keyOf = (door: string): string => door.replace('door', 'key')
