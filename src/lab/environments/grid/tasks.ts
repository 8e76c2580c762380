import type { Random } from '../../../core/random.ts'
import type { JsonObject } from '../../../core/value.ts'
import type { Plan, Task } from '../../environment.ts'
import { tells } from '../../told.ts'
import { AHEAD, around, plus, roomOf, ROOMS, same, type Cell, type Floor } from './floor.ts'
import { act, hasSeen, placeOf, roam, take, travel } from './roam.ts'

export function tasksOf(random: Random, floor: Floor): readonly Task[] {
  const loose = floor.things.filter(({ name }) => !name.endsWith('key'))
  const some = (count: number): readonly string[] =>
    random
      .shuffle(loose)
      .slice(0, count)
      .map(({ name }) => name)
  const unseen = random.shuffle(ROOMS.filter((room) => room !== roomOf(floor)))
  return [
    ...some(5).map((thing, index) => ({
      name: `go-to-${index + 1}`,
      ask: `Go to the ${thing} and face it.`,
      *plan(): Plan {
        const memory = yield* roam((each) => hasSeen(each, thing))
        yield* travel(memory, placeOf(memory, thing)!)
        yield* act(memory, `go to ${thing}`)
        return `I stand in front of the ${thing}.`
      },
      reward: (state: JsonObject) => {
        const { x, y, facing, things } = floorIn(state)
        const ahead = plus({ x, y }, AHEAD[facing])
        return things.some((each) => each.name === thing && same(each, ahead)) ? 1 : 0
      },
    })),
    ...some(5).map((thing, index) => ({
      name: `pick-up-${index + 1}`,
      ask: `Pick up the ${thing}.`,
      *plan(): Plan {
        yield* take(yield* roam((each) => hasSeen(each, thing)), thing)
        return `I carry the ${thing}.`
      },
      reward: (state: JsonObject) => (floorIn(state).hand === thing ? 1 : 0),
    })),
    ...random.shuffle(floor.doors).map(({ name: door }, index) => ({
      name: `open-${index + 1}`,
      ask: `Open the ${door} and leave it open.`,
      *plan(): Plan {
        yield* roam(({ leads }) => leads.has(door))
        return `The ${door} is open.`
      },
      reward: (state: JsonObject) =>
        floorIn(state).doors.some(({ name, is }) => name === door && is === 'open') ? 1 : 0,
    })),
    ...Array.from({ length: 4 }, (_, index) => nextTo(random, loose, `next-to-${index + 1}`)),
    ...some(3).map((thing, index) => ({
      name: `where-${index + 1}`,
      ask: `In which room is the ${thing}? Tell me as the rooms are named: ${ROOMS.join(', ')}.`,
      *plan(): Plan {
        return `In the ${placeOf(yield* roam((each) => hasSeen(each, thing)), thing)} room.`
      },
      reward: (_: JsonObject, told: string) => {
        const right = roomOf(floor.things.find(({ name }) => name === thing)!)
        return ROOMS.every((room) => tells(told, room) === (room === right)) ? 1 : 0
      },
    })),
    ...unseen.slice(0, 2).map((room, index) => ({
      name: `balls-${index + 1}`,
      ask: `How many balls are there in the ${room} room? Tell me the number, as a digit.`,
      *plan(): Plan {
        const { rooms } = yield* roam((each) => each.rooms.has(room))
        return `There are ${rooms.get(room)!.things.filter((thing) => thing.endsWith('ball')).length}.`
      },
      reward: (_: JsonObject, told: string) => {
        const balls = floor.things.filter((thing) => thing.name.endsWith('ball') && roomOf(thing) === room)
        return tells(told, balls.length) ? 1 : 0
      },
    })),
    ...unseen.slice(1).map((room, index) => ({
      name: `visit-${index + 1}`,
      ask: `Go to the ${room} room and stay there.`,
      *plan(): Plan {
        yield* roam((each) => each.rooms.has(room))
        return `I am in the ${room} room.`
      },
      reward: (state: JsonObject) => (roomOf(floorIn(state)) === room ? 1 : 0),
    })),
  ]
}

function nextTo(random: Random, loose: Floor['things'], name: string): Task {
  const one = random.pick(loose)
  const other = random.pick(loose.filter((each) => each !== one && !areBeside(one, each)))
  return {
    name,
    ask: `Put the ${one.name} on a place right next to the ${other.name}.`,
    *plan(): Plan {
      const memory = yield* roam((each) => hasSeen(each, one.name) && hasSeen(each, other.name))
      yield* take(memory, one.name)
      yield* travel(memory, placeOf(memory, other.name)!)
      yield* act(memory, `drop next to ${other.name}`)
      return `The ${one.name} lies next to the ${other.name}.`
    },
    reward: (state) => {
      const { things, hand } = floorIn(state)
      const [moved, aim] = [one, other].map((each) => things.find((thing) => thing.name === each.name))
      if (moved && aim && areBeside(moved, aim)) return 1
      return hand === one.name ? 0.5 : 0
    },
  }
}

const areBeside = (one: Cell, other: Cell): boolean => around(one).some((cell) => same(cell, other))

const floorIn = (state: JsonObject): Floor => state as unknown as Floor
