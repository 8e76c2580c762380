import type { Random } from '../../../core/random.ts'
import { clockOf } from './clock.ts'

export type Appointment = {
  readonly id: string
  readonly title: string
  date: string
  start: string
  end: string
  place: string
  readonly organiser: string
  readonly attendees: string[]
  readonly note: string
}

export type Invitation = {
  readonly id: string
  readonly from: string
  readonly title: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly place: string
  text: string
  answer: string
  comment: string
}

export type Person = { readonly name: string; readonly address: string }

export interface Start {
  readonly people: readonly Person[]
  readonly appointments: Appointment[]
  readonly invitations: Invitation[]
}

export const ME = 'robin.hale@example.com'
export const WEEK = ['2031-09-01', '2031-09-02', '2031-09-03', '2031-09-04', '2031-09-05']
export const ROOMS = ['Amber room', 'Birch room', 'Cobalt room', 'Dune room', 'Elm room']

export function startFrom(random: Random): Start {
  const people = COLLEAGUES.map((name) => ({ name, address: addressOf(name, 'example.com') }))
  return { people, appointments: appointmentsFrom(people, random), invitations: invitationsFrom(random) }
}

/** One before noon and one or two after it, each day; the first is always the user's own. */
function appointmentsFrom(people: readonly Person[], random: Random): Appointment[] {
  const titles = random.shuffle(TITLES)
  const spans = WEEK.flatMap((date) => [
    { date, from: random.whole(18, 20) * 30, long: random.whole(1, 3) * 30, isMine: true },
    { date, from: random.whole(24, 27) * 30, long: random.whole(1, 3) * 30, isMine: random.chance(0.4) },
    ...(random.chance(0.5)
      ? [{ date, from: random.whole(31, 33) * 30, long: random.whole(1, 3) * 30, isMine: false }]
      : []),
  ])
  return spans.map(({ date, from, long, isMine }, index) => {
    const [one, other] = random.shuffle(people).map(({ address }) => address) as [string, string]
    return {
      id: `e${index + 1}`,
      title: titles[index]!,
      date,
      start: clockOf(from),
      end: clockOf(from + long),
      place: random.pick(ROOMS),
      organiser: isMine ? ME : one,
      attendees: isMine ? [ME, one] : [one, ME, other],
      note: '',
    }
  })
}

/** Three on each of the first three days, from people of other houses; some clash with what is there. */
function invitationsFrom(random: Random): Invitation[] {
  const titles = random.shuffle(INVITED)
  return random.shuffle(STRANGERS).map((from, index) => {
    const begin = random.whole(18, 33) * 30
    return {
      id: `i${index + 1}`,
      from: addressOf(from, 'example.org'),
      title: titles[index]!,
      date: WEEK[index % 3]!,
      start: clockOf(begin),
      end: clockOf(begin + random.whole(1, 3) * 30),
      place: random.pick(HOUSES),
      text: textOf(from, random),
      answer: 'none',
      comment: '',
    }
  })
}

function textOf(from: string, random: Random): string {
  return [
    random.pick(['Hello Robin,', 'Dear Robin Hale,', 'Good morning,']),
    random.pick([
      'we would be glad to have you with us.',
      'after our talk in spring I would like to go on from there.',
      'the whole group will be there, and some guests.',
    ]),
    `Please bring ${random.whole(4, 40)} copies of your handout.`,
    random.pick([
      'There is coffee beforehand.',
      'The lift is out of order, use the stairs.',
      'Parking is behind the house.',
    ]),
    `Kind regards, ${from}`,
  ].join('\n')
}

const addressOf = (name: string, domain: string): string =>
  `${name.toLowerCase().replace(' ', '.')}@${domain}`

const COLLEAGUES = ['Ada Linden', 'Bruno Keel', 'Clara Moss', 'Dario Penn', 'Elin Rook', 'Felix Tarn']
const STRANGERS =
  'Gerda Vale, Hugo Stint, Ines Marl, Joost Ferry, Karin Dell, Leon Crag, Mona Brook, Nils Hythe, Olga Sedge'.split(
    ', ',
  )
const HOUSES = ['Harbour house', 'Kiln yard', 'Lantern hall', 'Quarry office']
const TITLES =
  'Budget round, Design review, Hiring talk, Interview, Lab tour, Map drawing, Press call, Roadmap, Rehearsal, Sales figures, Site visit, Stock check, Supplier call, Team hour, Training'.split(
    ', ',
  )
const INVITED =
  'Bridge survey, Canal walk, Draft reading, Garden plan, Harbour forum, Jury meeting, Kiln opening, Model show, Panel talk'.split(
    ', ',
  )
