import { dataIn, type Call, type Seen } from '../../environment.ts'
import { tells, tellsAll } from '../../told.ts'
import { clash, type Span } from './clock.ts'
import type { Invitation } from './start.ts'
import { day, eventsIn, invitationsIn, listIn, matches, type CalendarTask } from './steps.ts'

export function acceptIfFree(
  { id, title, from, start, end }: Invitation,
  taken: readonly Span[],
): CalendarTask {
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

export function prepare({ id, title, from, text, date }: Invitation): CalendarTask {
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

export function whatToBring({ id, title, from, text, place, start }: Invitation): CalendarTask {
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

export function answerDay(date: string, asked: readonly Invitation[], taken: readonly Span[]): CalendarTask {
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

const COPIES = /(\d+) copies/
