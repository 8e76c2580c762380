import type { Random } from '../../../core/random.ts'
import type { JsonObject } from '../../../core/value.ts'
import type { Plan, Task } from '../../environment.ts'
import { found, step } from '../../step.ts'
import { tells } from '../../told.ts'
import {
  BULBS,
  FIXTURES,
  LIQUIDS,
  MELTING,
  METALS,
  phaseOf,
  UNKNOWN,
  type Facts,
  type Laboratory,
  type Thing,
} from './laboratory.ts'
import type { Notebook } from './notebooks.ts'
import { notebookTasks } from './notebook-tasks.ts'
import { deliver, collect, travel, until } from './travel.ts'

export function tasksOf(
  random: Random,
  laboratory: Laboratory,
  facts: Facts,
  notebooks: readonly Notebook[],
): readonly Task[] {
  const roomOf = (name: string): string => laboratory.things.find((thing) => thing.name === name)!.at
  const heating = [
    ...random
      .shuffle(MELTING)
      .slice(0, 3)
      .map((name) => ({ name, device: 'stove' })),
    ...random
      .shuffle(METALS)
      .slice(0, 2)
      .map((name) => ({ name, device: 'furnace' })),
  ]
  return [
    ...heating.map(({ name, device }, index) =>
      changing(`melt-${index + 1}`, name, roomOf(name), device, facts),
    ),
    ...random
      .shuffle(LIQUIDS)
      .slice(0, 3)
      .map((name, index) => changing(`freeze-${index + 1}`, name, roomOf(name), 'freezer', facts)),
    ...random
      .shuffle([...MELTING, ...METALS, ...LIQUIDS])
      .slice(0, 3)
      .map((name, index) => {
        const { celsius } = thingIn(laboratory, name)
        return {
          name: `measure-${index + 1}`,
          ask: `How warm is the ${name} in the ${roomOf(name)}? Measure it with the thermometer, which is in the ${roomOf('thermometer')}, and tell me the degrees.`,
          *plan(): Plan {
            yield* collect('thermometer', roomOf('thermometer'))
            yield* travel(roomOf(name))
            const seen = yield* step(`use thermometer on ${name}`)
            return `It has ${found(/shows (-?\d+) degrees/, seen)} degrees.`
          },
          reward: (_: JsonObject, told: string) => (tells(told, celsius) ? 1 : 0),
        }
      }),
    ...random
      .shuffle(BULBS)
      .slice(0, 2)
      .map((bulb, index) => ({
        name: `shine-${index + 1}`,
        ask: `In the workshop, connect the battery through the red wire to the ${bulb}, so that it shines.`,
        *plan(): Plan {
          yield* travel('workshop')
          yield* step('connect battery to red wire')
          yield* step(`connect red wire to ${bulb}`)
          const seen = yield* step(`look at ${bulb}`)
          return seen.includes('shines') ? `The ${bulb} shines.` : `The ${bulb} stays dark.`
        },
        reward: ({ shining, links }: JsonObject) =>
          (shining as readonly string[]).includes(bulb)
            ? 1
            : Number((links as readonly unknown[]).length > 0) / 4,
      })),
    ...random
      .shuffle(UNKNOWN)
      .slice(0, 3)
      .map((name, index) => conducting(`conducts-${index + 1}`, name, random.pick(BULBS), facts)),
    alive(laboratory, facts),
    ...notebookTasks(notebooks, facts),
  ]
}

function changing(task: string, name: string, room: string, device: string, facts: Facts): Task {
  const phase = device === 'freezer' ? 'solid' : 'liquid'
  const place = FIXTURES[device]!
  return {
    name: task,
    ask: `${device === 'freezer' ? 'Freeze' : 'Melt'} the ${name}, which is in the ${room}. Focus on it first, then use the ${device} in the ${place}.`,
    *plan(): Plan {
      yield* collect(name, room)
      yield* step(`focus on ${name}`)
      yield* deliver(name, place, device)
      yield* until(phase, device)
      return `The ${name} is ${phase} now.`
    },
    reward: (state) => {
      const { focus } = state as unknown as Laboratory
      const thing = thingIn(state as unknown as Laboratory, name)
      const done = phaseOf(thing, facts.get(name)!) === phase
      return (focus.includes(name) ? 0.25 : 0) + (thing.at === device ? 0.25 : 0) + (done ? 0.5 : 0)
    },
  }
}

function conducting(task: string, name: string, bulb: string, facts: Facts): Task {
  return {
    name: task,
    ask: `Find out in the workshop whether the ${name} conducts electricity, with the battery and the ${bulb}. Move it to the red box if it does, to the blue box if not.`,
    *plan(): Plan {
      yield* travel('workshop')
      yield* step(`connect battery to ${name}`)
      yield* step(`connect ${name} to ${bulb}`)
      const conducts = (yield* step(`look at ${bulb}`)).includes('shines')
      yield* step(`move ${name} to ${conducts ? 'red box' : 'blue box'}`)
      return `The ${name} ${conducts ? 'conducts' : 'does not conduct'}.`
    },
    reward: (state) =>
      thingIn(state as unknown as Laboratory, name).at ===
      (facts.get(name)!.conducts ? 'red box' : 'blue box')
        ? 1
        : 0,
  }
}

function alive({ things }: Laboratory, facts: Facts): Task {
  const living = things.find(({ name }) => facts.get(name)!.alive)!.name
  return {
    name: 'alive-1',
    ask: 'One thing in the greenhouse is alive. Find it, focus on it and move it to the orange box there.',
    *plan(): Plan {
      const seen = yield* travel('greenhouse')
      const names = found(/^You see: (.*)\.$/m, seen).split(', ')
      for (const name of names.filter((each) => !each.includes('('))) {
        if (!(yield* step(`look at ${name}`)).includes('is alive')) continue
        yield* step(`focus on ${name}`)
        yield* step(`move ${name} to orange box`)
        return `The ${name} is alive and in the orange box.`
      }
      throw new Error('Nothing is alive there')
    },
    reward: (state) => {
      const laboratory = state as unknown as Laboratory
      return (
        (laboratory.focus.at(-1) === living ? 0.5 : 0) +
        (thingIn(laboratory, living).at === 'orange box' ? 0.5 : 0)
      )
    },
  }
}

const thingIn = ({ things }: Laboratory, name: string): Thing => things.find((thing) => thing.name === name)!
