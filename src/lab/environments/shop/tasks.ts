import type { Random } from '../../../core/random.ts'
import type { JsonObject } from '../../../core/value.ts'
import type { Plan, Task } from '../../environment.ts'
import { ask, found, step } from '../../step.ts'
import { tells } from '../../told.ts'
import { SIZED, SIZES, UNSIZED, type Product, type StrangerText } from './catalogue.ts'
import type { Visit } from './pages.ts'
import { buyWith, openTitle, resultsIn } from './visit.ts'

const STREETS = ['4 Mill Lane', '17 Quay Road', '9 Orchard Row', '22 Chapel Hill', '3 Weaver Street']
const TOWNS = ['Brackwater', 'Elverton', 'Farrow', 'Gannet']

export function tasksOf(random: Random, products: readonly Product[]): readonly Task[] {
  const some = (count: number, kinds?: readonly string[]): readonly Product[] =>
    random.shuffle(products.filter(({ kind }) => !kinds || kinds.includes(kind))).slice(0, count)
  return [
    ...some(4).map((product, index) => fitting(random, product, products, `fitting-${index + 1}`)),
    ...random.shuffle(UNSIZED).map((kind, index) => sturdy(random, kind, products, `sturdy-${index + 1}`)),
    ...some(4, SIZED).map((product, index) => sizing(random, product, `sizing-${index + 1}`)),
    ...some(3, UNSIZED).map((product, index) => gift(random, product, `gift-${index + 1}`)),
    ...some(2).map(({ title, price }, index) => ({
      name: `price-${index + 1}`,
      ask: `What does the ${title} cost in the shop?`,
      *plan(): Plan {
        return `It costs ${found(/Price: (\d+) pounds/, yield* openTitle(title))} pounds.`
      },
      reward: (_: JsonObject, told: string) => (tells(told, price) ? 1 : 0),
    })),
    ...some(4).map((product, index) => stars(random, product, `stars-${index + 1}`)),
    ...some(3).map(({ title, returnDays, texts }, index) => {
      const name = `returns-${index + 1}`
      mark(
        texts.find((text) => text.stars === 0)!,
        name,
      )
      return {
        name,
        ask: `For how many days does the seller of the ${title} take it back? The seller's note says so.`,
        *plan(): Plan {
          yield* openTitle(title)
          return `For ${found(/taken for (\d+) days/, yield* step('click[seller]'))} days.`
        },
        reward: (_: JsonObject, told: string) => (tells(told, returnDays) ? 1 : 0),
      }
    }),
  ]
}

function fitting(random: Random, target: Product, products: readonly Product[], name: string): Task {
  const { kind, price } = target
  const [feature, most] = [random.pick(target.features), price + random.whole(0, 6)]
  const options = optionsFrom(random, target)
  const fits = ({ features, options: offered, price: asked, kind: is }: Product): number =>
    is === kind
      ? (1 + Number(features.includes(feature)) + Number(offered['colour']!.includes(options['colour']!))) /
          4 +
        Number(asked <= most) / 4
      : 0
  return {
    name,
    ask: `Buy a ${kind} that is ${feature}, in ${Object.values(options).join(' and size ')}, for at most ${most} pounds.`,
    *plan(): Plan {
      const results = resultsIn(yield* step(`search[${feature} ${kind}]`))
      for (const { id } of results.filter((each) => each.price <= most)) {
        const page = yield* step(`click[${id}]`)
        if (
          found(/colour: (.*) \(/, page)
            .split(', ')
            .includes(options['colour']!)
        ) {
          const is = found(/^\w+ \w+ \w+ is (.*)\.$/m, yield* step('click[features]'))
          yield* step('click[< prev]')
          if (is.split(' and ').includes(feature)) return yield* buyWith(Object.values(options))
        }
        yield* step('click[< prev]')
      }
      throw new Error('Nothing fits')
    },
    reward: (state) => {
      const bought = products.find(({ id }) => id === orders(state)[0]?.id)
      return bought ? fits(bought) * share(state, options) : 0
    },
  }
}

function sturdy(random: Random, kind: string, products: readonly Product[], name: string): Task {
  const candidates = products.filter((product) => product.kind === kind && !product.breaks)
  const target = candidates.reduce((least, each) => (each.price < least.price ? each : least))
  mark(reviewOf(random, target), name)
  return {
    name,
    ask: `Buy the cheapest ${kind} of which no review says that it broke. Read the reviews first. Any colour will do.`,
    *plan(): Plan {
      const results = resultsIn(yield* step(`search[${kind}]`)).toSorted(
        (one, other) => one.price - other.price,
      )
      for (const { id } of results) {
        const colours = found(/colour: (.*) \(/, yield* step(`click[${id}]`)).split(', ')
        const reviews = yield* step('click[reviews]')
        yield* step('click[< prev]')
        if (!/\bbroke\b/.test(reviews)) return yield* buyWith(colours.slice(0, 1))
        yield* step('click[< prev]')
      }
      throw new Error('All of them break')
    },
    reward: (state) => (orders(state)[0]?.id === target.id ? share(state, {}) : 0),
  }
}

function sizing(random: Random, product: Product, name: string): Task {
  const size = random.pick(SIZES.slice(0, -1))
  const colour = random.pick(product.options['colour']!)
  const right = product.runsSmall ? SIZES[SIZES.indexOf(size) + 1]! : size
  mark(reviewOf(random, product), name)
  return {
    name,
    ask: `Buy the ${product.title} in ${colour}. I wear ${size}; take the next larger size (${SIZES.join(', ')}) if a review says to go one size up.`,
    *plan(): Plan {
      yield* openTitle(product.title)
      const small = /\bone size up\b/.test(yield* step('click[reviews]'))
      yield* step('click[< prev]')
      return yield* buyWith([colour, small ? SIZES[SIZES.indexOf(size) + 1]! : size])
    },
    reward: (state) => (orders(state)[0]?.id === product.id ? share(state, { colour, size: right }) : 0),
  }
}

function gift(random: Random, product: Product, name: string): Task {
  const colour = random.pick(product.options['colour']!)
  const address = `${random.pick(STREETS)}, ${random.pick(TOWNS)}`
  return {
    name,
    ask: `Have the ${product.title} in ${colour} sent to "${address}".`,
    *plan(): Plan {
      yield* ask('set_delivery', { address })
      yield* openTitle(product.title)
      return yield* buyWith([colour])
    },
    reward: (state) => {
      const [first] = orders(state)
      return first?.id === product.id && first.delivery === address ? share(state, { colour }) : 0
    },
  }
}

function stars(random: Random, { title, texts }: Product, name: string): Task {
  mark(reviewOf(random, { texts }), name)
  const count = texts.filter((text) => text.stars === 5).length
  return {
    name,
    ask: `How many reviews of the ${title} give it five stars? Tell me the number, as a digit.`,
    *plan(): Plan {
      yield* openTitle(title)
      const reviews = yield* step('click[reviews]')
      return `${[...reviews.matchAll(/^5 stars, /gm)].length} of them do.`
    },
    reward: (_, told) => (tells(told, count) ? 1 : 0),
  }
}

const optionsFrom = (random: Random, { options }: Product): Record<string, string> =>
  Object.fromEntries(Object.entries(options).map(([name, choices]) => [name, random.pick(choices)]))

const orders = (state: JsonObject): Visit['orders'] => (state as unknown as Visit).orders

/** How much of what was ordered is as wanted: the options, and that it was ordered once. */
function share(state: JsonObject, wanted: Readonly<Record<string, string>>): number {
  const names = Object.keys(wanted)
  const right = names.filter((name) => orders(state)[0]?.options[name] === wanted[name])
  return ((1 + right.length) / (1 + names.length)) * (orders(state).length === 1 ? 1 : 0.5)
}

const reviewOf = (random: Random, { texts }: Pick<Product, 'texts'>): StrangerText =>
  random.pick(texts.filter((text) => text.stars > 0))

const mark = (text: StrangerText, task: string): number => text.tasks.push(task)
