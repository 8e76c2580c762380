import type { Random } from '../../../core/random.ts'
import type { JsonObject } from '../../../core/value.ts'
import type { Plan, Task } from '../../environment.ts'
import { found, step } from '../../step.ts'
import { tells } from '../../told.ts'
import { DISHES, FOOD, kindOf, LOOSE, PAIRS, PLACES, type House, type Thing } from './house.ts'
import type { Note, Request } from './notes.ts'
import { bring, goTo, search, takeFrom } from './search.ts'

const CHANGES = [
  ['clean', 'sink 1', 'clean', DISHES],
  ['heat', 'microwave 1', 'hot', FOOD],
  ['cool', 'fridge 1', 'cold', FOOD],
] as const

export function tasksOf(
  random: Random,
  house: House,
  notes: readonly Note[],
  requests: readonly Request[],
): readonly Task[] {
  const places = (kind: string): readonly string[] =>
    house.things.filter((thing) => thing.kind === kind).map(({ at }) => at)
  const elsewhere = (kind: string): string =>
    random.pick(PLACES.filter((place) => !places(kind).includes(place)))
  const hint = (kind: string): string => kindOf(places(kind)[0]!)

  const placing = random.shuffle([...FOOD, ...DISHES, ...LOOSE]).slice(0, 5)
  const changing = CHANGES.flatMap((change) =>
    random
      .shuffle<string>(change[3])
      .slice(0, 3)
      .map((kind, index) => ({ kind, index, change })),
  )
  return [
    ...placing.map((kind, index) => {
      const to = elsewhere(kind)
      return {
        name: `place-${index + 1}`,
        ask: `Put a ${kind} in or on ${to}. There is one at a ${hint(kind)}.`,
        *plan(): Plan {
          yield* bring(yield* search(kind, hint(kind)), to)
          return `The ${kind} is at ${to} now.`
        },
        reward: (state: JsonObject) => (thingsOf(state, kind).some(({ at }) => at === to) ? 1 : 0),
      }
    }),
    ...changing.map(({ kind, index, change: [verb, by, is] }) => {
      const to = elsewhere(kind)
      return {
        name: `${verb}-${index + 1}`,
        ask: `${verb[0]!.toUpperCase()}${verb.slice(1)} a ${kind} and put it in or on ${to}. There is one at a ${hint(kind)}.`,
        *plan(): Plan {
          const thing = yield* search(kind, hint(kind))
          yield* goTo(by)
          yield* step(`${verb} ${thing} with ${by}`)
          yield* bring(thing, to)
          return `The ${kind} is ${is} and at ${to}.`
        },
        reward: (state: JsonObject) =>
          Math.max(
            ...thingsOf(state, kind).map((thing) => (thing[is] ? 0.5 : 0) + (thing.at === to ? 0.5 : 0)),
          ),
      }
    }),
    ...random
      .shuffle(LOOSE)
      .slice(0, 3)
      .map((kind, index) => ({
        name: `light-${index + 1}`,
        ask: `Hold a ${kind} under the lamp on desk 1, with the lamp on. There is one at a ${hint(kind)}.`,
        *plan(): Plan {
          yield* search(kind, hint(kind))
          yield* goTo('desk 1')
          yield* step('toggle desklamp 1')
          return `I hold the ${kind} in the light.`
        },
        reward: (state: JsonObject) =>
          (state['at'] === 'desk 1' && state['lamp'] === true ? 0.5 : 0) +
          (thingsOf(state, kind).some(({ at }) => at === 'hand') ? 0.5 : 0),
      })),
    ...random
      .shuffle(PAIRS)
      .slice(0, 2)
      .map((kind, index) => {
        const to = random.pick(['desk 1', 'sofa 1', 'bed 1'])
        const [one, other] = places(kind) as [string, string]
        return {
          name: `both-${index + 1}`,
          ask: `Put both ${kind}s on ${to}: ${kind} 1, which is at ${one}, and ${kind} 2, which is at ${other}.`,
          *plan(): Plan {
            yield* bring(yield* takeFrom(`${kind} 1`, one), to)
            yield* bring(yield* takeFrom(`${kind} 2`, other), to)
            return `Both are on ${to}.`
          },
          reward: (state: JsonObject) => thingsOf(state, kind).filter(({ at }) => at === to).length / 2,
        }
      }),
    ...requests.map(({ by, kind, to }, index) => ({
      name: `wish-${index + 1}`,
      ask: `${by} left a note on the fridge that says where the ${kind} is and where it is to go. Read it and put the ${kind} there.`,
      *plan(): Plan {
        const seen = yield* step('go to fridge 1')
        const note = yield* step(`read ${found(new RegExp(`(note \\d+) by ${by}\\b`), seen)}`)
        const lies = found(/(?:with an?|at one|somewhere at an?) (\w+)/, note)
        const place = found(/(?:leave the \w+ at|it go to|lie at) (\w+ \d+)/, note)
        yield* bring(yield* search(kind, lies), place)
        return `The ${kind} is at ${place}, as ${by} wished.`
      },
      reward: (state: JsonObject) => (thingsOf(state, kind).some(({ at }) => at === to) ? 1 : 0),
    })),
    ...notes
      .filter(({ task }) => task.startsWith('visit'))
      .toSorted((one, other) => (one.task < other.task ? -1 : 1))
      .map(({ task, by, text }) => {
        const hour = found(/at (\d+:\d\d)/, text)
        return {
          name: task,
          ask: `At what time does ${by} come next? It is on a note on the fridge.`,
          *plan(): Plan {
            const seen = yield* step('go to fridge 1')
            const note = yield* step(`read ${found(new RegExp(`(note \\d+) by ${by}\\b`), seen)}`)
            return `At ${found(/at (\d+:\d\d)/, note)}.`
          },
          reward: (_: JsonObject, told: string) => (tells(told, hour) ? 1 : 0),
        }
      }),
  ]
}

const thingsOf = (state: JsonObject, kind: string): readonly Thing[] =>
  (state as unknown as House).things.filter((thing) => thing.kind === kind)
