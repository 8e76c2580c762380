import type { Random } from '../../../core/random.ts'
import { isArray, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen, type Task } from '../../environment.ts'
import { tells, tellsAll } from '../../told.ts'
import { byStart, clash, clockOf, freeBetween, minutesOf, type Span } from './clock.ts'
import { ROOMS, WEEK, type Appointment, type Invitation, type Person, type Start } from './start.ts'

export interface CalendarTask extends Task {
  /** The invitation that is read on the way. */
  readonly reads?: string
}

export function tasksOf(
  { people, appointments, invitations }: Start,
  random: Random,
): readonly CalendarTask[] {
  const on = (date: string): readonly Appointment[] =>
    appointments.filter((each) => each.date === date).toSorted(byStart)
  const invited = random.shuffle(invitations)
  const dates = random.shuffle(WEEK)
  const events = random.shuffle(appointments)
  return [0, 1, 2].flatMap((round) => {
    const date = dates[round]!
    const person = random.pick(people)
    const [one, other] = [events[2 * round]!, events[2 * round + 1]!]
    const asked = invitations.filter((each) => each.date === WEEK[round])
    return [
      firstEvent(date, on(date)[0]!),
      book(date, random.pick(SUBJECTS), random.pick([30, 60, 90]), person, on(date)),
      move(one, random.pick(WEEK.filter((each) => each !== one.date))),
      cancelOwn(date, on(date)),
      includePerson(
        other,
        random.pick(people.filter(({ address }) => !other.attendees.includes(address))),
        random,
      ),
      acceptIfFree(invited[round]!, on(invited[round]!.date)),
      prepare(invited[round + 3]!),
      whatToBring(invited[round + 6]!),
      answerDay(WEEK[round]!, asked, on(WEEK[round]!)),
      focus(`Focus ${round + 1}`, appointments, [WEEK, WEEK.slice(0, 3), WEEK.slice(2)][round]!),
    ].map((task) => ({ ...task, name: `${task.name}-${round + 1}` }))
  })
}

function firstEvent(date: string, { title, place, end }: Appointment): CalendarTask {
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

function book(
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

function move({ id, title, date, start }: Appointment, to: string): CalendarTask {
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

function cancelOwn(date: string, events: readonly Appointment[]): CalendarTask {
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

function includePerson(event: Appointment, { name, address }: Person, random: Random): CalendarTask {
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

function acceptIfFree({ id, title, from, start, end }: Invitation, taken: readonly Span[]): CalendarTask {
  return {
    name: 'accept-if-free',
    reads: id,
    ask: `${from} invites me to "${title}". Accept it if nothing in my calendar overlaps it, else decline it.`,
    *plan() {
      const invitation = yield* open(title)
      const isFree = !eventsIn(yield day(invitation.date)).some((event) => clash(event, invitation))
      const answer = isFree ? 'accepted' : 'declined'
      dataIn(yield { tool: 'answer_invitation', input: { invitation: invitation.id, answer } })
      return `I ${answer} it.`
    },
    reward: (state) => {
      const answer = taken.some((event) => clash(event, { start, end })) ? 'declined' : 'accepted'
      return listIn(state, 'invitations').some(matches({ id, answer })) ? 1 : 0
    },
  }
}

function prepare({ id, title, from, text, date }: Invitation): CalendarTask {
  const copies = COPIES.exec(text)?.[1] ?? ''
  return {
    name: 'prepare',
    reads: id,
    ask: `${from} invites me to "${title}" and says how many copies to bring. Accept it, and put the event "Print N copies", with the number for N, into my calendar from 08:00 to 08:30 of the same day.`,
    *plan() {
      const invitation = yield* open(title)
      const number = COPIES.exec(invitation.text)?.[1]
      if (number === undefined) throw new Error('It does not say')
      dataIn(yield { tool: 'answer_invitation', input: { invitation: invitation.id, answer: 'accepted' } })
      const input = { title: `Print ${number} copies`, date: invitation.date, start: '08:00', end: '08:30' }
      dataIn(yield { tool: 'create_event', input })
      return `I accepted; you print ${number} copies.`
    },
    reward: (state) => {
      const printing = matches({ title: `Print ${copies} copies`, date, start: '08:00', end: '08:30' })
      const isAccepted = listIn(state, 'invitations').some(matches({ id, answer: 'accepted' }))
      return (isAccepted ? 0.5 : 0) + (listIn(state, 'appointments').some(printing) ? 0.5 : 0)
    },
  }
}

function whatToBring({ id, title, from, text, place, start }: Invitation): CalendarTask {
  const copies = COPIES.exec(text)?.[1] ?? ''
  return {
    name: 'what-to-bring',
    reads: id,
    ask: `Where and at what time is "${title}", to which ${from} invites me, and how many copies am I to bring?`,
    *plan() {
      const invitation = yield* open(title)
      return `${invitation.place}, ${invitation.start}, with ${COPIES.exec(invitation.text)![1]} copies.`
    },
    reward: (_, told) => (tellsAll(told, [place, start]) && tells(told, copies) ? 1 : 0),
  }
}

function answerDay(date: string, asked: readonly Invitation[], taken: readonly Span[]): CalendarTask {
  return {
    name: 'answer-day',
    reads: asked[0]!.id,
    ask: `Read the invitations for ${date} and answer them in the order in which they are listed: accept what overlaps nothing in my calendar, counting what you have accepted already, and decline the rest.`,
    *plan() {
      const busy: Span[] = [...eventsIn(yield day(date))]
      const listed = invitationsIn(yield { tool: 'list_invitations', input: {} })
      for (const { id } of listed.filter((each) => each.date === date)) {
        const read = dataIn(yield { tool: 'read_invitation', input: { invitation: id } }) as Invitation
        const answer = answerFor(read, busy)
        dataIn(yield { tool: 'answer_invitation', input: { invitation: id, answer } })
      }
      return `All invitations for ${date} are answered.`
    },
    reward: (state) => {
      const busy = [...taken]
      const right = asked.filter((each) =>
        listIn(state, 'invitations').some(matches({ id: each.id, answer: answerFor(each, busy) })),
      )
      return right.length / asked.length
    },
  }
}

function focus(title: string, all: readonly Appointment[], dates: readonly string[]): CalendarTask {
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

function answerFor(invitation: Invitation, busy: Span[]): string {
  if (busy.some((each) => clash(each, invitation))) return 'declined'
  busy.push(invitation)
  return 'accepted'
}

function* open(title: string): Generator<Call, Invitation, Seen> {
  const listed = invitationsIn(yield { tool: 'list_invitations', input: {} })
  const { id } = listed.find((each) => each.title === title)!
  return dataIn(yield { tool: 'read_invitation', input: { invitation: id } }) as Invitation
}

const day = (date: string): Call => ({ tool: 'list_events', input: { date } })
const eventsIn = (seen: Seen): readonly Appointment[] => (dataIn(seen) as { events: Appointment[] }).events
const eventIn = (seen: Seen, title: string): Appointment =>
  eventsIn(seen).find((event) => event.title === title)!
const invitationsIn = (seen: Seen): readonly Invitation[] =>
  (dataIn(seen) as { invitations: Invitation[] }).invitations

function listIn(state: JsonObject, key: string): readonly JsonObject[] {
  const list = state[key]
  return isArray(list) ? (list as readonly JsonObject[]) : []
}

const matches =
  (wanted: JsonObject) =>
  (found: JsonObject): boolean =>
    Object.entries(wanted).every(([key, value]) => found[key] === value)

const COPIES = /(\d+) copies/
const SUBJECTS = ['Quarterly plan', 'Catalogue', 'Archive move', 'New lamps']
