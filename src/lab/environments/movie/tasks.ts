import type { Random } from '../../../core/random.ts'
import { isArray, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen, type Task } from '../../environment.ts'
import { tells, tellsAll } from '../../told.ts'
import type { Film, Review, Start } from './start.ts'

export interface MovieTask extends Task {
  /** The review that is read on the way. */
  readonly reads?: { readonly film: string; readonly viewer: string }
}

export function tasksOf({ films, watchlist }: Start, random: Random): readonly MovieTask[] {
  const shuffled = random.shuffle(films)
  const fresh = shuffled.filter(({ id }) => !watchlist.includes(id))
  const kept = random.shuffle(films.filter(({ id }) => watchlist.includes(id)))
  const pairs = random.shuffle(films.flatMap((one) => films.map((other) => [one, other] as const)))
  const partners = pairs.filter(([one, other]) => one.id < other.id && shared(one, other).length > 0)
  return [0, 1, 2].flatMap((round) => {
    const [one, other, third] = fresh.slice(3 * round, 3 * round + 3) as [Film, Film, Film]
    const { director, keywords } = shuffled[round]!
    return [
      whoMade(shuffled[round + 4]!),
      inBoth(...partners[round]!),
      earliest(one.cast[round]!.name, films),
      longFor(other, other.reviews[round]!),
      harshest(shuffled[round + 8]!),
      betterLiked(one, third),
      byKeyword(director, keywords[0]!, films),
      rateAndDrop(kept[round]!, random.whole(1, 10)),
      longestOf(shuffled[round + 12]!, films),
      dropLong(kept, kept[round + 1]!.minutes - 1),
    ].map((task) => ({ ...task, name: `${task.name}-${round + 1}` }))
  })
}

function whoMade({ title, director, writer, company }: Film): MovieTask {
  return {
    name: 'who-made',
    ask: `Who directed "${title}", who wrote it, and which company made it?`,
    *plan() {
      const film = yield* idOf(title)
      const crew = dataIn(yield { tool: 'get_crew', input: { film } }) as { director: string; writer: string }
      const { companies } = dataIn(yield { tool: 'get_companies', input: { film } }) as {
        companies: string[]
      }
      return `${crew.director} directed it, ${crew.writer} wrote it, ${companies.join(', ')} made it.`
    },
    reward: (_, told) => (tellsAll(told, [director, writer, company]) ? 1 : 0),
  }
}

function inBoth(one: Film, other: Film): MovieTask {
  const wanted = shared(one, other)
  return {
    name: 'in-both',
    ask: `Who plays in both "${one.title}" and "${other.title}"?`,
    *plan() {
      const left = yield* castOf(one.title)
      const right = yield* castOf(other.title)
      return `Both have ${left.filter((name) => right.includes(name)).join(', ')}.`
    },
    reward: (_, told) => (one.cast.every(({ name }) => tells(told, name) === wanted.includes(name)) ? 1 : 0),
  }
}

function earliest(person: string, films: readonly Film[]): MovieTask {
  const played = films.filter(({ cast }) => cast.some(({ name }) => name === person))
  const first = played.toSorted((one, other) => one.year - other.year)[0]!
  return {
    name: 'earliest',
    ask: `Rate the earliest film in which ${person} plays with 9 stars, put it on my watchlist if it is not there, and tell me its title.`,
    *plan() {
      const found = (yield* filmsBy(person)).filter(({ part }) => part?.startsWith('plays'))
      const { film, title } = found.toSorted((one, other) => one.year - other.year)[0]!
      dataIn(yield { tool: 'rate_film', input: { film, stars: 9 } })
      dataIn(yield { tool: 'add_to_watchlist', input: { film } })
      return `It is "${title}".`
    },
    reward: (state, told) =>
      ratingIn(state, first.id) === 9 && watchlistIn(state).includes(first.id) && tells(told, first.title)
        ? 1
        : 0,
  }
}

function longFor({ id, title }: Film, { viewer, text }: Review): MovieTask {
  return {
    name: 'too-long',
    reads: { film: id, viewer },
    ask: `By how many minutes is "${title}" too long, according to the review by ${viewer}?`,
    *plan() {
      const reviews = yield* reviewsOf(yield* idOf(title))
      const found = reviews.find((review) => review.viewer === viewer)
      return `${viewer} finds it ${minutesIn(found?.text ?? '')} minutes too long.`
    },
    reward: (_, told) => (tells(told, minutesIn(text)) ? 1 : 0),
  }
}

function harshest({ id, title, reviews }: Film): MovieTask {
  const least = Math.min(...reviews.map(({ stars }) => stars))
  const harsh = reviews.filter(({ stars }) => stars === least).map(({ viewer }) => viewer)
  return {
    name: 'harshest',
    reads: { film: id, viewer: reviews[0]!.viewer },
    ask: `Read the reviews of "${title}". Who gave the fewest stars (all of them, if several did), and how many?`,
    *plan() {
      const found = yield* reviewsOf(yield* idOf(title))
      const fewest = Math.min(...found.map(({ stars }) => stars))
      const names = found.flatMap(({ viewer, stars }) => (stars === fewest ? [viewer] : []))
      return `${names.join(' and ')} gave ${fewest}.`
    },
    reward: (_, told) => {
      const isExact = reviews.every(({ viewer }) => tells(told, viewer) === harsh.includes(viewer))
      return isExact && tells(told, least) ? 1 : 0
    },
  }
}

function betterLiked(one: Film, other: Film): MovieTask {
  const wanted = starsOf(other.reviews) > starsOf(one.reviews) ? other : one
  return {
    name: 'better-liked',
    reads: { film: one.id, viewer: one.reviews[0]!.viewer },
    ask: `Read what viewers say of "${one.title}" and of "${other.title}". Put the one with more stars in all on my watchlist, the first if they are equal.`,
    *plan() {
      const [left, right] = [yield* idOf(one.title), yield* idOf(other.title)]
      const [first, second] = [starsOf(yield* reviewsOf(left)), starsOf(yield* reviewsOf(right))]
      const film = second > first ? right : left
      dataIn(yield { tool: 'add_to_watchlist', input: { film } })
      return `I added ${film}.`
    },
    reward: (state) => {
      const loser = wanted === one ? other : one
      return watchlistIn(state).includes(wanted.id) && !watchlistIn(state).includes(loser.id) ? 1 : 0
    },
  }
}

function byKeyword(director: string, keyword: string, films: readonly Film[]): MovieTask {
  const wanted = films.filter((film) => film.director === director && film.keywords.includes(keyword))
  return {
    name: 'by-keyword',
    ask: `Give 8 stars to every film that ${director} directed and that has the keyword "${keyword}", and to no other.`,
    *plan() {
      const directed = (yield* filmsBy(director)).filter(({ part }) => part === 'director')
      for (const { film } of directed) {
        const { keywords } = dataIn(yield { tool: 'get_keywords', input: { film } }) as { keywords: string[] }
        if (keywords.includes(keyword)) dataIn(yield { tool: 'rate_film', input: { film, stars: 8 } })
      }
      return 'I rated them.'
    },
    reward: (state) =>
      films.every(({ id }) => (ratingIn(state, id) === 8) === wanted.some((film) => film.id === id)) ? 1 : 0,
  }
}

function rateAndDrop({ id, title }: Film, stars: number): MovieTask {
  return {
    name: 'rate-and-drop',
    ask: `I have seen "${title}": give it ${stars} stars and take it from my watchlist.`,
    *plan() {
      const film = yield* idOf(title)
      dataIn(yield { tool: 'rate_film', input: { film, stars } })
      dataIn(yield { tool: 'remove_from_watchlist', input: { film } })
      return 'Done.'
    },
    reward: (state) =>
      (ratingIn(state, id) === stars ? 0.5 : 0) + (watchlistIn(state).includes(id) ? 0 : 0.5),
  }
}

function longestOf({ title, company }: Film, films: readonly Film[]): MovieTask {
  const made = films.filter((film) => film.company === company)
  const most = Math.max(...made.map(({ minutes }) => minutes))
  return {
    name: 'longest-of-company',
    ask: `What is the longest film of the company that made "${title}", and how many minutes does it take?`,
    *plan() {
      const { companies } = dataIn(yield { tool: 'get_companies', input: { film: yield* idOf(title) } }) as {
        companies: string[]
      }
      const found = filmsIn(yield { tool: 'get_company_films', input: { company: companies[0]! } })
      const read: Film[] = []
      for (const { film } of found) read.push(dataIn(yield { tool: 'get_film', input: { film } }) as Film)
      const longest = read.reduce((best, each) => (each.minutes > best.minutes ? each : best))
      return `"${longest.title}" takes ${longest.minutes} minutes.`
    },
    reward: (_, told) =>
      made.some((film) => film.minutes === most && tells(told, film.title)) && tells(told, most) ? 1 : 0,
  }
}

function dropLong(kept: readonly Film[], most: number): MovieTask {
  return {
    name: 'drop-long',
    ask: `Take all films that are longer than ${most} minutes from my watchlist.`,
    *plan() {
      for (const { film } of filmsIn(yield { tool: 'show_watchlist', input: {} })) {
        const { minutes } = dataIn(yield { tool: 'get_film', input: { film } }) as Film
        if (minutes > most) dataIn(yield { tool: 'remove_from_watchlist', input: { film } })
      }
      return 'Only shorter ones are left.'
    },
    reward: (state) =>
      kept.every(({ id, minutes }) => watchlistIn(state).includes(id) === minutes <= most) ? 1 : 0,
  }
}

type Brief = { readonly film: string; readonly title: string; readonly year: number; readonly part?: string }

const filmsIn = (seen: Seen): readonly Brief[] => (dataIn(seen) as { films: Brief[] }).films

function* idOf(title: string): Generator<Call, string, Seen> {
  const found = filmsIn(yield { tool: 'search_films', input: { words: title } })
  return found.find((each) => each.title === title)!.film
}

function* castOf(title: string): Generator<Call, readonly string[], Seen> {
  const film = yield* idOf(title)
  const { cast } = dataIn(yield { tool: 'get_cast', input: { film } }) as { cast: { name: string }[] }
  return cast.map(({ name }) => name)
}

function* filmsBy(person: string): Generator<Call, readonly Brief[], Seen> {
  return filmsIn(yield { tool: 'get_filmography', input: { person } })
}

function* reviewsOf(film: string): Generator<Call, readonly Review[], Seen> {
  return (dataIn(yield { tool: 'get_reviews', input: { film } }) as { reviews: Review[] }).reviews
}

const shared = (one: Film, other: Film): readonly string[] =>
  one.cast.map(({ name }) => name).filter((name) => other.cast.some((each) => each.name === name))

const starsOf = (reviews: readonly Review[]): number => reviews.reduce((sum, { stars }) => sum + stars, 0)

function minutesIn(text: string): string {
  const [, minutes] = /(\d+) minutes too long/.exec(text) ?? []
  if (minutes === undefined) throw new Error('The review does not say')
  return minutes
}

const watchlistIn = ({ watchlist }: JsonObject): readonly unknown[] => (isArray(watchlist) ? watchlist : [])
const ratingIn = ({ ratings }: JsonObject, id: string): unknown => (ratings as JsonObject)[id]
