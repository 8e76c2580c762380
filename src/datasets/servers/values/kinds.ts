import type { Random } from '../../../core/random.ts'
import * as words from './words.ts'

export interface Kind {
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly make: (random: Random) => string | number | boolean
}

export type KindName = keyof typeof KINDS

export function kindOf(name: KindName): Kind {
  return KINDS[name]
}

export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name)
}

const one = (list: readonly string[]): Kind => ({ type: 'string', make: (random) => random.pick(list) })
const made = (make: (random: Random) => string): Kind => ({ type: 'string', make })
const whole = (low: number, high: number): Kind => ({
  type: 'integer',
  make: (random) => random.whole(low, high),
})
const decimal = (low: number, high: number, digits: number): Kind => ({
  type: 'number',
  make: (random) => Number((low + random.next() * (high - low)).toFixed(digits)),
})

const two = (value: number): string => String(value).padStart(2, '0')
const day = (random: Random): string => `2026-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`
const clock = (random: Random): string => `${two(random.whole(0, 23))}:${two(random.whole(0, 11) * 5)}`
const person = (random: Random): string =>
  `${random.pick(words.FIRST_NAMES)} ${random.pick(words.LAST_NAMES)}`
const work = (random: Random): string => `The ${random.pick(words.ADJECTIVES)} ${random.pick(words.NOUNS)}`
const letters = (random: Random, count: number, from: string): string =>
  Array.from({ length: count }, () => from[random.whole(0, from.length - 1)]).join('')
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase()
    .replace(' ', '.')

const KINDS = {
  city: one(words.CITIES),
  country: one(words.COUNTRIES),
  region: one(words.REGIONS),
  street: one(words.STREETS),
  address: made(
    (random) => `${random.whole(1, 180)} ${random.pick(words.STREETS)}, ${random.pick(words.CITIES)}`,
  ),
  postcode: made((random) => letters(random, 5, '123456789')),
  latitude: decimal(-55, 65, 4),
  longitude: decimal(-120, 150, 4),
  timezone: one(['Europe/Lisbon', 'Europe/Oslo', 'Asia/Tokyo', 'America/Denver', 'Africa/Nairobi', 'UTC']),
  airport: one(words.AIRPORTS),
  station: one(words.STATIONS),
  carrier: one(words.CARRIERS),
  person: made(person),
  first_name: one(words.FIRST_NAMES),
  user: made((random) => plainName(person(random))),
  email: made((random) => `${plainName(person(random))}@example.org`),
  phone: made((random) => `+1-555-01${two(random.whole(0, 99))}`),
  company: one(words.COMPANIES),
  job: one(words.JOBS),
  skill: one(words.SKILLS),
  university: one(words.UNIVERSITIES),
  subject: one(words.SUBJECTS),
  language: one(words.LANGUAGES),
  date: made(day),
  time: made(clock),
  datetime: made((random) => `${day(random)}T${clock(random)}:00Z`),
  weekday: one(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
  month: one(['January', 'March', 'April', 'May', 'June', 'August', 'September', 'October', 'November']),
  year: whole(1985, 2025),
  currency: one(['EUR', 'USD', 'GBP', 'JPY', 'NOK', 'INR', 'BRL', 'KES', 'CAD']),
  amount: decimal(5, 480, 2),
  count: whole(1, 240),
  percent: decimal(1, 99, 1),
  rating: decimal(2.8, 5, 1),
  flag: { type: 'boolean', make: (random: Random) => random.chance(0.7) },
  id: made((random) => `${letters(random, 2, 'ABCDEFGHKLMNPRSTUVWX')}-${random.whole(10_000, 99_999)}`),
  digest: made((random) => letters(random, 32, '0123456789abcdef')),
  version: made((random) => `${random.whole(1, 6)}.${random.whole(0, 14)}.${random.whole(0, 9)}`),
  ip: made((random) => `192.0.2.${random.whole(1, 254)}`),
  host: one(words.HOSTS),
  path: one(words.PATHS),
  url: made(
    (random) => `https://www.example.org/${plainName(random.pick(words.NOUNS))}/${random.whole(100, 999)}`,
  ),
  product: made((random) => `${random.pick(words.BRANDS)} ${random.pick(words.PRODUCTS)}`),
  brand: one(words.BRANDS),
  title: made(work),
  artist: one(words.BANDS),
  team: one(words.TEAMS),
  dish: one(words.DISHES),
  ingredient: one(words.INGREDIENTS),
  illness: one(words.ILLNESSES),
  medicine: one(words.MEDICINES),
  exercise: one(words.EXERCISES),
  animal: one(words.ANIMALS),
  colour: one(words.COLOURS),
  topic: one(words.TOPICS),
  note: one(words.NOTES),
} as const satisfies Record<string, Kind>
