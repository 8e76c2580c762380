import { field, listField, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Plan } from '../../environment.ts'
import { firstOf, foundInText } from '../../world/found.ts'
import type { ReadingTask } from '../../world/plant.ts'
import { memberOf, rowsLike, shareOf } from '../../world/reward.ts'
import type { Contents, Inquiry } from './contents.ts'
import { findAndRead, findMails, readMail } from './steps.ts'

/** Tasks that leave the mailbox or the address book otherwise than it was. */
export function sortingTasks(contents: Contents): readonly ReadingTask[] {
  const { inquiries, letters, adverts, invoices } = contents
  const dearest = invoices.reduce((most, each) => (each.amount > most.amount ? each : most))
  return [
    ...inquiries.slice(0, 2).map(addContact),
    {
      name: 'label-letters',
      ask: 'Put the label "garden" on every garden letter in my inbox.',
      *plan(): Plan {
        for (const id of yield* findMails('Garden letter', 'Garden letter'))
          dataIn(yield { tool: 'label_mail', input: { id, label: 'garden' } })
        return 'All garden letters have the label now.'
      },
      reward: (state) =>
        shareOf(
          hasLabel(
            state,
            'garden',
            letters.map(({ id }) => id),
          ),
        ),
    },
    {
      name: 'delete-adverts',
      ask: 'Delete all mails of "Best offers" from my inbox, and nothing else.',
      *plan(): Plan {
        for (const id of yield* findMails('Best offers', ''))
          dataIn(yield { tool: 'delete_mail', input: { id } })
        return 'They are deleted.'
      },
      reward: (state) => {
        const inTrash = rowsLike(state, 'mails', { folder: 'trash' }).map((mail) => field(mail, 'id'))
        return shareOf(
          sameMembers(
            inTrash,
            adverts.map(({ id }) => id),
          ),
        )
      },
    },
    {
      name: 'label-dearest',
      reads: invoices[1]!.id,
      ask: 'Put the label "check" on the invoice in my inbox with the highest amount due, and only on that.',
      *plan(): Plan {
        const read: { id: string; amount: number }[] = []
        for (const id of yield* findMails('Invoice', 'Invoice'))
          read.push({ id, amount: Number(foundInText(yield* readMail(id), /Amount due: (\d+\.\d\d)/)) })
        const { id } = firstOf(read.sort((one, other) => other.amount - one.amount))
        dataIn(yield { tool: 'label_mail', input: { id, label: 'check' } })
        return 'It has the label now.'
      },
      reward: (state) => shareOf(hasLabel(state, 'check', [dearest.id])),
    },
  ]
}

function addContact({ id, from, thing }: Inquiry, index: number): ReadingTask {
  return {
    name: `add-contact-${index + 1}`,
    reads: id,
    ask: `Put the person who wrote the question about ${thing}, as it is signed, into my address book.`,
    *plan(): Plan {
      const { text } = yield* findAndRead(`Question about ${thing}`, 'Question')
      const [name, address] = [foundInText(text, /From: (.*?) </), foundInText(text, /From: .*?<(\S+?)>/)]
      dataIn(yield { tool: 'add_contact', input: { name, address } })
      return `${name} is in the address book.`
    },
    reward: (state) => shareOf(memberOf(state, 'contacts', from.name) === from.address),
  }
}

/** These mails, and no others, have the label. */
function hasLabel(state: JsonObject, label: string, ids: readonly string[]): boolean {
  const labelled = listField(state, 'mails').filter((mail) => listField(mail, 'labels').includes(label))
  return sameMembers(
    labelled.map((mail) => field(mail, 'id')),
    ids,
  )
}

function sameMembers(found: readonly unknown[], wanted: readonly string[]): boolean {
  return found.length === wanted.length && wanted.every((each) => found.includes(each))
}
