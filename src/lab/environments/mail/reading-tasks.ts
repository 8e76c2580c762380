import type { Plan } from '../../environment.ts'
import { tells } from '../../told.ts'
import { numberIn, sumOf, tellsAmount } from '../../world/amount.ts'
import { foundInText } from '../../world/found.ts'
import type { ReadingTask } from '../../world/plant.ts'
import type { Contents, Inquiry, Meeting } from './contents.ts'
import { findAndRead, findMails, readMail } from './steps.ts'

/** Tasks that end in telling the user something. */
export function readingTasks({ meetings, invoices, inquiries, salary }: Contents): readonly ReadingTask[] {
  const sellers = [...new Set(invoices.map(({ seller }) => seller))]
  return [
    ...meetings.map(meeting),
    ...inquiries.map(phone),
    ...sellers.map((seller, index): ReadingTask => {
      const own = invoices.filter((invoice) => invoice.seller === seller)
      return {
        name: `invoice-sum-${index + 1}`,
        reads: own[0]!.id,
        ask: `How much do we owe ${seller}, over all the invoices of theirs in my inbox? Tell me the sum in EUR.`,
        *plan(): Plan {
          const amounts: number[] = []
          for (const id of yield* findMails(`Invoice ${seller}`, 'Invoice'))
            amounts.push(numberIn(foundInText(yield* readMail(id), /Amount due: (\d+\.\d\d)/)))
          return `We owe ${seller} ${sumOf(amounts).toFixed(2)} EUR.`
        },
        reward: (_, told) => (tellsAmount(told, sumOf(own.map(({ amount }) => amount))) ? 1 : 0),
      }
    }),
    {
      name: 'pay-slip',
      ask: 'How much did I get paid in June, net? It stands in the pay slip.',
      *plan(): Plan {
        const { text } = yield* findAndRead('pay slip June', 'Your pay slip')
        return `You got ${foundInText(text, /Net salary: (\d+\.\d\d)/)} EUR.`
      },
      reward: (_, told) => (tellsAmount(told, salary) ? 1 : 0),
    },
  ]
}

function meeting({ topic, day, room }: Meeting, index: number): ReadingTask {
  return {
    name: `meeting-${index + 1}`,
    ask: `When and where is the meeting about ${topic}? Tell me the day and the room.`,
    *plan(): Plan {
      const { text } = yield* findAndRead(`Meeting about ${topic}`, 'Meeting')
      return `On ${foundInText(text, /Day: (\S+)/)}, in ${foundInText(text, /Place: (room \d+)/)}.`
    },
    reward: (_, told) => (tells(told, day) && tells(told, room.replace('room ', '')) ? 1 : 0),
  }
}

function phone({ id, thing, phone: number, from }: Inquiry, index: number): ReadingTask {
  return {
    name: `phone-${index + 1}`,
    reads: id,
    ask: `Somebody asked about ${thing} by mail. Who was it, and which phone number do I call?`,
    *plan(): Plan {
      const { text } = yield* findAndRead(`Question about ${thing}`, 'Question')
      return `It was ${foundInText(text, /From: (.*?) </)}, call ${foundInText(text, /Phone: (\d{3}-\d{4})/)}.`
    },
    reward: (_, told) => (tells(told, number) && tells(told, from.name) ? 1 : 0),
  }
}
