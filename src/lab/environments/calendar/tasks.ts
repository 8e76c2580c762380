import type { Random } from '../../../core/random.ts'
import { byStart } from './clock.ts'
import { book, cancelOwn, firstEvent, focus, includePerson, move } from './event-tasks.ts'
import { acceptIfFree, answerDay, prepare, whatToBring } from './invitation-tasks.ts'
import { WEEK, type Appointment, type Start } from './start.ts'
import type { CalendarTask } from './steps.ts'

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

const SUBJECTS = ['Quarterly plan', 'Catalogue', 'Archive move', 'New lamps']
