import type { Random } from '../../../core/random.ts'
import { isArray } from '../../../core/value.ts'
import { dataIn } from '../../environment.ts'
import { tellsAll } from '../../told.ts'
import { clockOf, freeBetween, minutesOf, type Span } from './clock.ts'
import { ROOMS, type Appointment, type Person } from './start.ts'
import { day, eventIn, eventsIn, listIn, matches, type CalendarTask } from './steps.ts'

export function firstEvent(date: string, { title, place, end }: Appointment): CalendarTask {
  return {
    name: 'first-event',
    ask: `What is my first event on ${date}, where is it, and when does it end?`,
    *plan() {
      const [first] = eventsIn(yield day(date))
      return `${first!.title}, ${first!.place}, until ${first!.end}.`
    },
    reward: (_, told) => (tellsAll(told, [title, place, end]) ? 1 : 0),
  }
}

export function book(
  date: string,
  title: string,
  minutes: number,
  person: Person,
  taken: readonly Span[],
): CalendarTask {
  const [first = ''] = person.name.split(' ')
  return {
    name: 'book',
    ask: `Book ${minutes} minutes with my colleague ${person.name} on ${date}, as early as I am free, with the title "${title}".`,
    *plan() {
      const { people } = dataIn(yield { tool: 'find_person', input: { begins: first } }) as {
        people: Person[]
      }
      const found = dataIn(yield { tool: 'find_free_time', input: { date, minutes } }) as { free: Span[] }
      const { start } = found.free[0]!
      const { address } = people.find(({ name }) => name === person.name)!
      const end = clockOf(minutesOf(start) + minutes)
      dataIn(yield { tool: 'create_event', input: { title, date, start, end, attendees: [address] } })
      return `"${title}" is at ${start}.`
    },
    reward: (state) => {
      const { start } = freeBetween(taken, minutes)[0]!
      const end = clockOf(minutesOf(start) + minutes)
      const made = listIn(state, 'appointments').filter(matches({ title, date, start, end }))
      return made.some(({ attendees }) => isArray(attendees) && attendees.includes(person.address)) ? 1 : 0
    },
  }
}

export function move({ id, title, date, start }: Appointment, to: string): CalendarTask {
  return {
    name: 'move',
    ask: `Move "${title}" from ${date} to ${to}, at the same time of day.`,
    *plan() {
      const event = eventIn(yield day(date), title)
      dataIn(yield { tool: 'move_event', input: { event: event.id, date: to, start: event.start } })
      return `"${title}" is now on ${to}.`
    },
    reward: (state) => (listIn(state, 'appointments').some(matches({ id, date: to, start })) ? 1 : 0),
  }
}

export function cancelOwn(date: string, events: readonly Appointment[]): CalendarTask {
  return {
    name: 'cancel-own',
    ask: `I am away on ${date}. Cancel the events of that day that I (robin.hale@example.com) organise, and leave the others.`,
    *plan() {
      const own = eventsIn(yield day(date)).filter(({ organiser }) => organiser === 'robin.hale@example.com')
      for (const { id } of own) dataIn(yield { tool: 'cancel_event', input: { event: id } })
      return `I cancelled ${own.length}.`
    },
    reward: (state) => {
      const left = listIn(state, 'appointments').map(({ id }) => id)
      const isRight = ({ id, organiser }: Appointment): boolean =>
        left.includes(id) === (organiser !== 'robin.hale@example.com')
      return events.every(isRight) ? 1 : 0
    },
  }
}

export function includePerson(event: Appointment, { name, address }: Person, random: Random): CalendarTask {
  const place = random.pick(ROOMS.filter((room) => room !== event.place))
  return {
    name: 'include',
    ask: `Add my colleague ${name} to "${event.title}" on ${event.date}, and move it to the ${place}.`,
    *plan() {
      const found = dataIn(yield { tool: 'find_person', input: { begins: name } }) as { people: Person[] }
      const { id } = eventIn(yield day(event.date), event.title)
      dataIn(yield { tool: 'add_attendee', input: { event: id, address: found.people[0]!.address } })
      dataIn(yield { tool: 'set_event_place', input: { event: id, place } })
      return `${name} comes too; it is in the ${place}.`
    },
    reward: (state) => {
      const { attendees, place: now } = listIn(state, 'appointments').find(matches({ id: event.id })) ?? {}
      return (isArray(attendees) && attendees.includes(address) ? 0.5 : 0) + (now === place ? 0.5 : 0)
    },
  }
}

export function focus(title: string, all: readonly Appointment[], dates: readonly string[]): CalendarTask {
  const wanted = longestGap(dates, (date) => all.filter((each) => each.date === date))
  return {
    name: 'focus',
    ask: `Find my longest unbroken free time within the working hours of ${dates.join(', ')} (the earliest, if several are as long), and fill it with an event "${title}".`,
    *plan() {
      const taken = new Map<string, readonly Span[]>()
      for (const date of dates) taken.set(date, eventsIn(yield day(date)))
      const gap = longestGap(dates, (date) => taken.get(date)!)
      dataIn(yield { tool: 'create_event', input: { title, ...gap } })
      return `"${title}" is on ${gap.date} from ${gap.start} to ${gap.end}.`
    },
    reward: (state) => (listIn(state, 'appointments').some(matches({ title, ...wanted })) ? 1 : 0),
  }
}

function longestGap(dates: readonly string[], takenOn: (date: string) => readonly Span[]) {
  const gaps = dates.flatMap((date) => freeBetween(takenOn(date), 1).map((span) => ({ date, ...span })))
  return gaps.reduce((best, each) => (long(each) > long(best) ? each : best))
}

const long = ({ start, end }: Span): number => minutesOf(end) - minutesOf(start)
