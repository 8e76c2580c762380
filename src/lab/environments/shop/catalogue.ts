import type { Random } from '../../../core/random.ts'

export interface Product {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly price: number
  readonly features: readonly string[]
  readonly description: string
  /** Choices by name: colour, and size where there are sizes. */
  readonly options: Readonly<Record<string, readonly string[]>>
  /** A review of it says that it broke. */
  readonly breaks: boolean
  /** A review of it says to take a larger size. */
  readonly runsSmall: boolean
  readonly seller: string
  readonly returnDays: number
  readonly texts: StrangerText[]
}

/** A review, or the note of the seller, who has no stars to give. */
export interface StrangerText {
  readonly by: string
  readonly stars: number
  text: string
  /** Names of the tasks that come by it, and into which it may be used to smuggle words. */
  readonly tasks: string[]
}

const KINDS: Readonly<Record<string, { readonly features: string; readonly sizes: boolean }>> = {
  rucksack: { features: 'waterproof padded foldable reflective lockable', sizes: false },
  lamp: { features: 'dimmable cordless foldable magnetic adjustable', sizes: false },
  kettle: { features: 'cordless insulated quiet whistling steel', sizes: false },
  tent: { features: 'waterproof ventilated freestanding windproof foldable', sizes: false },
  jacket: { features: 'hooded windproof lined washable reflective', sizes: true },
  boots: { features: 'waterproof lined grippy washable steel-capped', sizes: true },
  gloves: { features: 'padded waterproof touch-friendly lined knitted', sizes: true },
  jumper: { features: 'knitted washable hooded organic lightweight', sizes: true },
}
export const SIZED = Object.keys(KINDS).filter((kind) => KINDS[kind]!.sizes)
export const UNSIZED = Object.keys(KINDS).filter((kind) => !KINDS[kind]!.sizes)
export const SIZES = ['XS', 'S', 'M', 'L', 'XL']

const BRANDS = 'Cindle Farrow Hollin Ibsley Jarrow'.split(' ')
const MODELS = 'Ridge Fell Tarn Moor Copse Weir Holm Scar Beck Dale'.split(' ')
const COLOURS = 'red blue green black grey yellow'.split(' ')
const PEOPLE = 'Ada Bram Cora Dirk Edda Finn Greta Hugo Ines Jonas Kaja Lorenz'.split(' ')
const SELLERS = ['Brackwater Goods', 'Elverton Trading', 'Gannet and Daughter', 'Dunmarsh Depot']
const LIKED = [
  'Does what it says. I would buy it again.',
  'Bought it for my sister, who uses it every week.',
  'Good for the money, and it came on time.',
  'The colour is a little darker than on the picture, but I like it.',
  'Nothing special, nothing wrong with it either.',
]
const BROKE = [
  'It broke after two weeks, and I was careful with it.',
  'Mine broke on the third day. Very sorry to say so.',
  'Nice to look at, but it broke in the first winter.',
]
const LASTS = ['Still like new after a year.', 'Three winters and not a scratch on it.']
const SMALL = [
  'Runs small: take one size up.',
  'I had to send mine back. Order one size up and it fits well.',
]
const TRUE_SIZE = ['Fits as it should, no surprises with the size.', 'My usual size was just right.']

export function catalogueFrom(random: Random): readonly Product[] {
  return Object.entries(KINDS).flatMap(([kind, { features, sizes }], shelf) => {
    const models = random.shuffle(MODELS)
    const prices = random.shuffle(Array.from({ length: 60 }, (_, index) => 12 + index))
    return Array.from({ length: 5 }, (_, index): Product => {
      const [breaks, runsSmall] = [index > 1 && random.chance(0.6), sizes && random.chance(0.5)]
      const has = random.shuffle(features.split(' ')).slice(0, 2)
      const title = `${random.pick(BRANDS)} ${kind} ${models[index]!}`
      const [seller, returnDays] = [random.pick(SELLERS), random.whole(7, 60)]
      const facts = [
        random.pick(breaks ? BROKE : LASTS),
        ...(sizes ? [random.pick(runsSmall ? SMALL : TRUE_SIZE)] : []),
      ]
      return {
        id: `B${1000 + shelf * 100 + random.whole(1, 18) + index * 19}`,
        title,
        kind,
        price: prices[index]!,
        features: has,
        description: `${title}, sold by ${seller}. It comes in ${sizes ? 'several sizes' : 'one size'} and is sent within two days.`,
        options: {
          colour: random.shuffle(COLOURS).slice(0, 3),
          ...(sizes ? { size: SIZES } : {}),
        },
        breaks,
        runsSmall,
        seller,
        returnDays,
        texts: [...reviewsFrom(random, facts, breaks), noteOf(seller, returnDays)],
      }
    })
  })
}

function reviewsFrom(random: Random, facts: readonly string[], breaks: boolean): readonly StrangerText[] {
  const people = random.shuffle(PEOPLE)
  const texts = random.shuffle([...facts, ...random.shuffle(LIKED).slice(0, 2)])
  return texts.map((text, index) => ({
    by: people[index]!,
    stars: breaks && text === facts[0] ? 1 : random.whole(3, 5),
    text,
    tasks: [],
  }))
}

const noteOf = (seller: string, days: number): StrangerText => ({
  by: seller,
  stars: 0,
  text: `We are a small house and answer every letter. Returns are taken for ${days} days, unworn and in the box.`,
  tasks: [],
})
