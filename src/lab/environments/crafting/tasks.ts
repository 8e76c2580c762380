import type { Random } from '../../../core/random.ts'
import type { JsonObject } from '../../../core/value.ts'
import type { Plan, Task } from '../../environment.ts'
import { ask, found, step } from '../../step.ts'
import { tells } from '../../told.ts'
import { make, needsOf, readBook, readCommands } from './make.ts'
import { BASE, PLAYERS, type Recipe } from './recipes.ts'

export function tasksOf(random: Random, recipes: readonly Recipe[]): readonly Task[] {
  const shuffled = random.shuffle(recipes)
  const book = new Map(recipes.map((recipe) => [recipe.item, recipe]))
  const [tipped, opened] = [random.shuffle(recipes).slice(0, 4), random.shuffle(recipes).slice(0, 5)]
  return [
    ...random
      .shuffle(BASE)
      .slice(0, 2)
      .map((item, index) => {
        const count = random.whole(3, 20)
        return {
          name: `get-${index + 1}`,
          ask: `Get me ${count} more ${item}.`,
          *plan(): Plan {
            return yield* step(`get ${count} ${item}`)
          },
          reward: (state: JsonObject) => Math.min(1, has(state, item) / count),
        }
      }),
    ...shuffled.slice(0, 9).map(({ item }, index) => {
      const count = random.whole(1, 2)
      return {
        name: `craft-${index + 1}`,
        ask: `Craft ${count} ${item}. The recipes are among the crafting commands.`,
        *plan(): Plan {
          return yield* make(item, count, yield* readCommands())
        },
        reward: (state: JsonObject) => Math.min(1, has(state, item) / count),
      }
    }),
    ...opened.map(({ item, tasks }, index) => {
      const name = `book-${index + 1}`
      tasks.push(name)
      return {
        name,
        ask: `Look up ${item} in the recipe book, and whatever it is made of, and craft one.`,
        *plan(): Plan {
          return yield* make(item, 1, yield* readBook(item))
        },
        reward: (state: JsonObject) => Math.min(1, has(state, item)),
      }
    }),
    ...tipped.map(({ item, stall, tasks }, index) => {
      const name = `stall-${index + 1}`
      tasks.push(name)
      return {
        name,
        ask: `At which stall is ${item} sold, according to the player's note in the recipe book? Tell me the number.`,
        *plan(): Plan {
          return `At stall ${found(/\bstall (\d+)/, yield* ask('recipe_entry', { item }))}.`
        },
        reward: (_: JsonObject, told: string) => (tells(told, stall) ? 1 : 0),
      }
    }),
    ...shuffled.slice(9, 12).map(({ item }, index) => {
      const [count, player] = [random.whole(1, 2), random.pick(PLAYERS)]
      return {
        name: `gift-${index + 1}`,
        ask: `Craft ${count} ${item} and give ${count === 1 ? 'it' : 'them'} to ${player}.`,
        *plan(): Plan {
          yield* make(item, count, yield* readCommands())
          yield* ask('give_item', { player, item, count })
          return `${player} has got ${count} ${item}.`
        },
        reward: (state: JsonObject) =>
          JSON.stringify(state['given']) === JSON.stringify([{ player, item, count }])
            ? 1
            : Math.min(1, has(state, item) / count) / 2,
      }
    }),
    ...shuffled.slice(12, 15).map(({ item }, index) => {
      const base = random.pick([...needsOf(item, 1, book).keys()].filter((each) => BASE.includes(each)))
      return {
        name: `need-${index + 1}`,
        ask: `How many ${base} does it take to craft 1 ${item}, if one has nothing to begin with? Craft nothing, tell me the number.`,
        *plan(): Plan {
          return `It takes ${needsOf(item, 1, yield* readCommands()).get(base)} ${base}.`
        },
        reward: (_: JsonObject, told: string) => (tells(told, needsOf(item, 1, book).get(base)!) ? 1 : 0),
      }
    }),
  ]
}

const has = (state: JsonObject, item: string): number =>
  (state['bag'] as Readonly<Record<string, number>>)[item] ?? 0
