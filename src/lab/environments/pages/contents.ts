import type { Random } from '../../../core/random.ts'
import { madeUpDay } from '../../world/made-up.ts'
import { peopleFrom, type Person } from '../../world/people.ts'
import type { Page } from './page.ts'
import { sitesOf } from './sites.ts'

export interface Contents {
  readonly owner: Person
  readonly account: {
    readonly customer: string
    readonly phone: string
    readonly address: string
    readonly points: number
  }
  readonly pages: readonly Page[]
  readonly products: readonly Product[]
  readonly gatherings: readonly Gathering[]
  readonly threads: readonly Thread[]
  readonly recipes: readonly Recipe[]
  readonly articles: readonly Article[]
  readonly clubs: readonly Club[]
  readonly closes: string
}

export interface Product {
  readonly url: string
  readonly name: string
  readonly price: number
  readonly stars: readonly number[]
}

export interface Gathering {
  readonly url: string
  readonly name: string
  readonly day: string
}

export interface Thread {
  readonly url: string
  readonly topic: string
  readonly advice: string
}

export interface Recipe {
  readonly url: string
  readonly dish: string
  readonly flour: number
}

export interface Article {
  readonly url: string
  readonly race: string
  readonly winner: string
}

export interface Club {
  readonly url: string
  readonly form: string
  readonly name: string
  readonly word: string
}

export function contentsFrom(random: Random): Contents {
  const [owner, ...strangers] = peopleFrom(random.fork('people'), 12, 'example.com') as [Person, ...Person[]]
  const account = {
    customer: `C-${random.whole(100_000, 999_999)}`,
    phone: `555-01${random.whole(10, 99)}`,
    address: `${random.whole(2, 90)} Well Street, Aldermoor`,
    points: random.whole(10, 900),
  }
  const products = random
    .shuffle(LAMP_NAMES)
    .slice(0, 3)
    .map((name, index) => ({
      url: `https://shop.example.com/${name.toLowerCase()}-lamp`,
      name: `${name} lamp`,
      price: random.whole(5, 60) * 3 + index,
      stars: Array.from({ length: 4 }, () => random.whole(1, 5)),
    }))
  const gatherings = random
    .shuffle(GATHERINGS)
    .slice(0, 2)
    .map((name) => ({
      url: `https://events.example.net/${slug(name)}`,
      name,
      day: madeUpDay(random),
    }))
  const threads = random
    .shuffle(TOPICS)
    .slice(0, 2)
    .map((topic) => ({
      url: `https://forum.example.net/${slug(topic)}`,
      topic,
      advice: `${random.whole(11, 99)} ${random.pick(['grams', 'drops', 'minutes'])}`,
    }))
  const recipes = random
    .shuffle(DISHES)
    .slice(0, 2)
    .map((dish) => ({
      url: `https://recipes.example.org/${slug(dish)}`,
      dish,
      flour: random.whole(10, 60) * 10,
    }))
  const articles = random
    .shuffle(RACES)
    .slice(0, 2)
    .map((race, index) => ({
      url: `https://news.example.org/${slug(race)}`,
      race,
      winner: strangers[8 + index]!.name,
    }))
  const clubs = random
    .shuffle(CLUBS)
    .slice(0, 2)
    .map((name) => ({
      url: `https://${slug(name)}.example.net/how-to-join`,
      form: `https://${slug(name)}.example.net/join`,
      name,
      word: random.pick(['acorn', 'birch', 'clover', 'daisy']) + random.whole(10, 99),
    }))
  const closes = `${random.whole(12, 20)}:30`
  const facts = { owner, account, products, gatherings, threads, recipes, articles, clubs, closes }
  return { ...facts, pages: sitesOf(facts, strangers, random.fork('remarks')) }
}

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-')

const LAMP_NAMES = ['Amber', 'Beacon', 'Comet', 'Dawn', 'Ember']
const GATHERINGS = ['Book Fair', 'Harvest Dance', 'Kite Day', 'Lake Walk']
const TOPICS = ['blue dye', 'candle wax', 'herb soap', 'rye starter']
const DISHES = ['Apple Tart', 'Barley Bread', 'Onion Pie', 'Plum Cake']
const RACES = ['Boat Race', 'Hill Run', 'Sack Race', 'Snail Race']
const CLUBS = ['Chess Club', 'Garden Club', 'Rowing Club']
