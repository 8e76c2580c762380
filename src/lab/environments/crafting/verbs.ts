import { answerError, type Answer } from '../../environment.ts'
import type { Verb } from '../../step.ts'
import { BASE, recipeText, type Bench, type Recipe } from './recipes.ts'

const MOST = 999
const MOST_AT_ONCE = 64

export function verbsOf(bench: Bench, recipes: readonly Recipe[]): readonly Verb[] {
  const has = (item: string): number => bench.bag.get(item) ?? 0
  const add = (item: string, count: number): Answer => {
    bench.bag.set(item, Math.min(MOST, has(item) + count))
    return { text: bagOf(bench) }
  }
  return [
    [/^inventory$/i, () => ({ text: bagOf(bench) })],
    [
      /^get (\d{1,3}) (\w+)$/i,
      (count, item) => {
        if (!BASE.includes(item)) return answerError(`There is no ${item} to be got.`)
        const wanted = Number(count)
        if (wanted < 1 || wanted > MOST_AT_ONCE) return answerError(`From 1 to ${MOST_AT_ONCE} at once.`)
        return add(item, wanted)
      },
    ],
    [
      /^drop (\d{1,3}) (\w+)$/i,
      (count, item) => {
        if (Number(count) < 1 || has(item) < Number(count)) return answerError('You do not have that many.')
        return add(item, -Number(count))
      },
    ],
    [
      /^craft (\d{1,3}) (\w+) using (.+)$/i,
      (count, item, parts) => {
        const recipe = recipes.find((each) => each.item === item)
        if (!recipe) return answerError(`There is no recipe for ${item}.`)
        const times = Number(count) / recipe.makes
        const needed = recipe.parts.map(([part, each]) => [part, each * times] as const)
        const right = needed.map(([part, each]) => `${each} ${part}`)
        const said = parts.split(',').map((each) => each.trim())
        if (times < 1 || !Number.isInteger(times) || !isSame(said, right))
          return answerError(`The recipe is: ${recipeText(recipe)}`)
        const missing = needed.filter(([part, each]) => has(part) < each).map(([part]) => part)
        if (missing.length > 0) return answerError(`You do not have enough ${missing.join(' and ')}.`)
        for (const [part, each] of needed) add(part, -each)
        return add(item, Number(count))
      },
    ],
  ]
}

export function bagOf({ bag }: Bench): string {
  const filled = [...bag]
    .filter(([, count]) => count > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `You have: ${filled.map(([item, count]) => `${count} ${item}`).join(', ') || 'nothing'}.`
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join()
