import type { Random } from '../../../core/random.ts'

export type Review = { readonly viewer: string; readonly stars: number; text: string }

export type Film = {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly minutes: number
  readonly genre: string
  readonly company: string
  readonly director: string
  readonly writer: string
  readonly cast: readonly { readonly name: string; readonly role: string }[]
  readonly keywords: readonly string[]
  readonly reviews: Review[]
}

export interface Start {
  readonly films: readonly Film[]
  /** Identifiers of films. */
  readonly watchlist: string[]
}

export function startFrom(random: Random): Start {
  const films = random.shuffle(TITLES).map((title, index) => filmFrom(title, index, random))
  return { films, watchlist: random.shuffle(films.map(({ id }) => id)).slice(0, 5) }
}

function filmFrom(title: string, index: number, random: Random): Film {
  const roles = random.shuffle(ROLES)
  return {
    id: `f${index + 1}`,
    title,
    // No two films of one year, so that the earliest is always one.
    year: 1961 + 3 * ((index * 7) % TITLES.length) + random.whole(0, 2),
    minutes: random.whole(78, 170),
    genre: random.pick(['drama', 'comedy', 'mystery', 'adventure']),
    company: COMPANIES[index % COMPANIES.length]!,
    director: DIRECTORS[index % DIRECTORS.length]!,
    writer: random.pick(WRITERS),
    // The first two films of the table always share an actor.
    cast: actorsOf(index, random).map((name, at) => ({ name, role: roles[at]! })),
    keywords: random.shuffle(KEYWORDS).slice(0, 3),
    reviews: random
      .shuffle(VIEWERS)
      .slice(0, 3)
      .map((viewer) => reviewFrom(viewer, random)),
  }
}

function actorsOf(index: number, random: Random): readonly string[] {
  const lead = ACTORS[Math.floor(index / 2) % ACTORS.length]!
  return [lead, ...random.shuffle(ACTORS.filter((name) => name !== lead)).slice(0, 3)]
}

function reviewFrom(viewer: string, random: Random): Review {
  const text = [
    random.pick([
      'Saw it with my sister on a rainy evening.',
      'My third time, and not the last.',
      'I had read the book.',
    ]),
    `For me it is ${random.whole(5, 45)} minutes too long.`,
    random.pick(['The music stays with you.', 'The harbour scenes are the best.', 'Bring something to eat.']),
  ].join('\n')
  return { viewer, stars: random.whole(1, 10), text }
}

const listed = (names: string): readonly string[] => names.split(', ')

const TITLES = listed(
  'The Tin Lighthouse, Seven Quiet Doors, A Coat for Winter, Ferry to Hollin, The Clockmaker’s Debt, Salt and Lanterns, ' +
    'Nobody’s Orchard, The Last Tram, Under the Copper Roof, Paper Boats, A Stranger’s Umbrella, The Long Breakfast, ' +
    'Echo Valley Post, Two Left Gloves, The Map Seller, Snow on Track Nine',
)
const DIRECTORS = listed('Alma Verrin, Boris Sedd, Celia Rowan, Dimitri Falk')
const WRITERS = listed('Enno Marsh, Fanny Cole, Georg Lisle')
const COMPANIES = listed(
  'Grey Heron Films, Lamplight Pictures, Northgate Studio, Tern and Sons, Willow Works',
)
const ACTORS = listed(
  'Hedda Ray, Ivo Stone, Judith Lark, Konrad Vey, Lotte Munn, Marek Dorn, Nelly Swift, Otto Brand, Paula Reeve, Quentin Ash',
)
const VIEWERS = listed('heron77, teacup, night_bus, oldreel, mothwing, third_row')
const ROLES = listed('the keeper, the widow, the postman, the teacher, the guest, the child')
const KEYWORDS = listed('harbour, letters, winter, railway, inheritance, friendship, storm, music')
