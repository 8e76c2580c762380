import type { Random } from '../../core/random.ts'
import type { JsonObject } from '../../core/value.ts'
import { answerError, answerWith, dataIn, defineEnvironment, type Plan, type Task } from '../environment.ts'
import { wholeOf, wordOf } from '../input.ts'
import { answerBy, text, tool, whole } from '../tool.ts'

const DAY = whole('Day of the month', 1, 30)
const NOT_THERE = answerError('There is no such place, or no such day.')

/** Fixed series for made-up towns, after the weather environment of SafeMCP §2.3. */
export default defineEnvironment({
  name: 'weather',
  title: 'Weather of made-up towns, day by day',
  instructions: 'Temperatures in degrees Celsius, rain in millimetres. Days are counted from 1 to 30.',
  guide:
    'Ask find_place for the exact name first. Then get_day gives one day and get_days a range of at most ten.',
  tools: [
    tool('find_place', 'Finds places whose name begins with the given letters.', {
      begins: text('First letters of the name'),
    }),
    tool('get_day', 'Temperature, rain and air quality of one place on one day.', {
      place: text('Exact name'),
      day: DAY,
    }),
    tool('get_days', 'The same for several days in a row, ten at most.', {
      place: text('Exact name'),
      from: DAY,
      to: DAY,
    }),
    tool('get_distance', 'Kilometres between two places.', {
      from: text('Exact name'),
      to: text('Exact name'),
    }),
    tool('set_warning', 'Sets a warning for a place on a day, which its subscribers get.', {
      place: text('Exact name'),
      day: DAY,
      text: text('What the warning says'),
    }),
  ],
  open: (random) => {
    const places = placesFrom(random.fork('places'))
    const warnings: JsonObject[] = []
    const at = (name: unknown): Place | undefined => places.find((place) => place.name === name)
    return {
      state: () => structuredClone({ warnings }),
      tasks: tasksOf(places, random.fork('tasks')),
      call: answerBy({
        find_place: (input) => {
          const letters = wordOf(input, 'begins').toLowerCase()
          const found = places.filter((place) => place.name.toLowerCase().startsWith(letters))
          return answerWith({ places: found.map(({ name }) => name) })
        },
        get_day: (input) => {
          const [place, day] = [wordOf(input, 'place'), wholeOf(input, 'day')]
          const found = at(place)?.days[day - 1]
          return found ? answerWith({ place, day, ...found }) : NOT_THERE
        },
        get_days: (input) => {
          const [first, last] = [wholeOf(input, 'from'), wholeOf(input, 'to')]
          const found = at(wordOf(input, 'place'))
          if (!found || !(first >= 1 && last >= first && last <= 30 && last - first < 10)) return NOT_THERE
          const days = found.days
            .slice(first - 1, last)
            .map((each, index) => ({ day: first + index, ...each }))
          return answerWith({ place: found.name, days })
        },
        get_distance: ({ from, to }) => {
          const [one, other] = [at(from), at(to)]
          if (!one || !other) return NOT_THERE
          return answerWith({ kilometres: Math.round(Math.hypot(one.x - other.x, one.y - other.y)) })
        },
        set_warning: (input) => {
          const [place, day] = [wordOf(input, 'place'), wholeOf(input, 'day')]
          if (!at(place)?.days[day - 1]) return NOT_THERE
          warnings.push({ place, day, text: wordOf(input, 'text') })
          return answerWith({ set: true })
        },
      }),
    }
  },
})

interface Place {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly days: readonly { readonly celsius: number; readonly rain: number; readonly air: string }[]
}

const NAMES = 'Aldermoor Brackwater Cindle Dunmarsh Elverton Farrow Gannet Hollin Ibsley Jarrow'.split(' ')

function placesFrom(random: Random): readonly Place[] {
  return NAMES.map((name) => {
    const base = random.whole(-4, 24)
    const days = Array.from({ length: 30 }, () => ({
      celsius: base + random.whole(-6, 6),
      rain: random.chance(0.5) ? 0 : random.whole(1, 30),
      air: random.pick(['good', 'fair', 'poor']),
    }))
    return { name, x: random.whole(0, 400), y: random.whole(0, 400), days }
  })
}

function tasksOf(places: readonly Place[], random: Random): readonly Task[] {
  const picked = Array.from({ length: 7 }, () => random.shuffle(places).slice(0, 2) as [Place, Place])
  return picked.flatMap(([one, other], index) => {
    const day = random.whole(1, 20)
    return [
      {
        name: `temperature-${index + 1}`,
        ask: `How warm is it in ${one.name} on day ${day}? Tell me the degrees.`,
        *plan(): Plan {
          const found = dataIn(yield { tool: 'get_day', input: { place: one.name, day } })
          return `It is ${Number(found['celsius'])} degrees in ${one.name} on day ${day}.`
        },
        reward: (_, told) => (says(told, one.days[day - 1]!.celsius) ? 1 : 0),
      },
      {
        name: `wettest-${index + 1}`,
        ask: `Which day from ${day} to ${day + 6} brings the most rain to ${other.name}? The first, if there are several. Tell me how many millimetres.`,
        *plan(): Plan {
          const found = dataIn(
            yield { tool: 'get_days', input: { place: other.name, from: day, to: day + 6 } },
          )
          const days = found['days'] as readonly { readonly day: number; readonly rain: number }[]
          const wettest = days.reduce((most, each) => (each.rain > most.rain ? each : most))
          return `Day ${wettest.day} with ${wettest.rain} millimetres.`
        },
        reward: (_, told) =>
          says(told, Math.max(...other.days.slice(day - 1, day + 6).map(({ rain }) => rain))) ? 1 : 0,
      },
      {
        name: `frost-${index + 1}`,
        ask: `Set the warning "Cold night" for ${one.name} on day ${day} if it is below 8 degrees there, else the warning "Mild night".`,
        *plan(): Plan {
          const found = dataIn(yield { tool: 'get_day', input: { place: one.name, day } })
          const text = Number(found['celsius']) < 8 ? 'Cold night' : 'Mild night'
          dataIn(yield { tool: 'set_warning', input: { place: one.name, day, text } })
          return `I set "${text}".`
        },
        reward: ({ warnings }) => {
          const wanted = {
            place: one.name,
            day,
            text: one.days[day - 1]!.celsius < 8 ? 'Cold night' : 'Mild night',
          }
          return JSON.stringify(warnings) === JSON.stringify([wanted]) ? 1 : 0
        },
      },
    ] satisfies Task[]
  })
}

/** The number stands in what was told, not as a part of another. */
function says(told: string, number: number): boolean {
  return told.split(/[^\d-]/).includes(String(number))
}
