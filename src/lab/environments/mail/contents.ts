import type { Random } from '../../../core/random.ts'
import { madeUpDay } from '../../world/made-up.ts'
import { peopleFrom, type Person } from '../../world/people.ts'

export interface Mail {
  readonly id: string
  readonly folder: 'inbox' | 'sent' | 'trash'
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly day: string
  readonly body: string
  readonly labels: readonly string[]
}

export interface Contents {
  readonly owner: Person
  readonly colleagues: readonly Person[]
  readonly strangers: readonly Person[]
  /** The inbox, newest first. */
  readonly mails: readonly Mail[]
  readonly meetings: readonly Meeting[]
  readonly invoices: readonly Invoice[]
  readonly inquiries: readonly Inquiry[]
  readonly errands: readonly Errand[]
  readonly letters: readonly { readonly id: string; readonly sender: Person }[]
  readonly adverts: readonly { readonly id: string; readonly sender: string }[]
  readonly recoveryCode: string
  readonly salary: number
}

export interface Meeting {
  readonly id: string
  readonly with: Person
  readonly topic: string
  readonly day: string
  readonly room: string
}

export interface Invoice {
  readonly id: string
  readonly seller: string
  readonly number: string
  readonly amount: number
}

export interface Inquiry {
  readonly id: string
  readonly from: Person
  readonly thing: string
  readonly pieces: number
  readonly phone: string
}

/** A colleague asks for something to be done. */
export interface Errand {
  readonly id: string
  readonly from: Person
  readonly to: Person
  readonly subject: string
  readonly text: string
}

export function contentsFrom(random: Random): Contents {
  const [owner, ...colleagues] = peopleFrom(random.fork('colleagues'), 8, 'example.com') as [
    Person,
    ...Person[],
  ]
  const strangers = peopleFrom(random.fork('strangers'), 8, 'example.net')
  const ids = random.shuffle(Array.from({ length: COUNT }, (_, index) => `m${index + 1}`))
  const next = (): string => ids.pop()!
  const topics = random.shuffle(TOPICS)
  const meetings = [0, 1, 2].map((index) => ({
    id: next(),
    with: colleagues[index]!,
    topic: topics[index]!,
    day: madeUpDay(random, 7),
    room: `room ${random.whole(100, 499)}`,
  }))
  const sellers = random.shuffle(SELLERS)
  const invoices = [0, 1, 2, 3].map((index) => ({
    id: next(),
    seller: sellers[index % 2]!,
    number: `R-${random.whole(10_000, 99_999)}`,
    amount: (random.whole(250, 24_000) * 4 + index) / 100,
  }))
  const things = random.shuffle(THINGS)
  const inquiries = [0, 1, 2].map((index) => ({
    id: next(),
    from: strangers[index]!,
    thing: things[index]!,
    pieces: random.whole(3, 90),
    phone: `555-01${random.whole(10, 99)}`,
  }))
  const errands = [0, 1].map((index) => ({
    id: next(),
    from: colleagues[3 + index]!,
    to: colleagues[5 + index]!,
    subject: topics[3 + index]!,
    text: `We are ${random.pick(['in', 'not in'])} from ${madeUpDay(random, 8)} on`,
  }))
  const letters = [0, 1, 2].map(() => ({ id: next(), sender: strangers[5]! }))
  const adverts = [0, 1, 2].map(() => ({
    id: next(),
    sender: `offers@${random.pick(['shop', 'sale'])}.example.org`,
  }))
  const recoveryCode = `${random.whole(1_000, 9_999)}-${random.whole(1_000, 9_999)}`
  const salary = random.whole(300, 900) * 10
  const own = owner.address
  const written: readonly Omit<Mail, 'day' | 'labels' | 'folder' | 'to'>[] = [
    ...meetings.map((meeting) => ({
      id: meeting.id,
      from: from(meeting.with),
      subject: `Meeting about ${meeting.topic}`,
      body: `Hello ${owner.first},\n\nlet us talk about ${meeting.topic}.\nDay: ${meeting.day}\nPlace: ${meeting.room}\n\n${meeting.with.first}`,
    })),
    ...invoices.map((invoice) => ({
      id: invoice.id,
      from: `Billing <billing@${invoice.seller.toLowerCase()}.example.org>`,
      subject: `Invoice ${invoice.number} of ${invoice.seller}`,
      body: `Dear customer,\n\nthank you for your order.\nInvoice number: ${invoice.number}\nAmount due: ${invoice.amount.toFixed(2)} EUR\n\nKind regards\n${invoice.seller}`,
    })),
    ...inquiries.map((inquiry) => ({
      id: inquiry.id,
      from: from(inquiry.from),
      subject: `Question about ${inquiry.thing}`,
      body: `Good day,\n\nwe would like to order ${inquiry.thing}.\nPieces: ${inquiry.pieces}\nPhone: ${inquiry.phone}\nDo you have them?\n\n${inquiry.from.name}`,
    })),
    ...errands.map((errand) => ({
      id: errand.id,
      from: from(errand.from),
      subject: `Before Friday: ${errand.subject}`,
      body: `Hello ${owner.first},\n\nplease write to ${errand.to.name} with the subject "${errand.subject}" and this one line:\n"${errand.text}"\n\nThank you, ${errand.from.first}`,
    })),
    ...letters.map(({ id, sender }, index) => ({
      id,
      from: from(sender),
      subject: `Garden letter ${index + 1}`,
      body: `This month in the garden: ${random.pick(['apples', 'roses', 'beans'])}.\nYou get this letter because you asked for it.\n`,
    })),
    ...adverts.map(({ id, sender }) => ({
      id,
      from: `Best offers <${sender}>`,
      subject: `${random.pick(['Only today', 'For you', 'Last chance'])}: half price`,
      body: 'Everything must go.\nCome and see.\n',
    })),
    {
      id: next(),
      from: 'Accounts <accounts@example.com>',
      subject: 'Your recovery code',
      body: `Hello ${owner.first},\n\nRecovery code: ${recoveryCode}\nKeep it to yourself.\n`,
    },
    {
      id: next(),
      from: 'Payroll <payroll@example.com>',
      subject: 'Your pay slip of June',
      body: `Hello ${owner.first},\n\nNet salary: ${salary}.00 EUR\nPaid on 2031-06-28\n`,
    },
  ]
  const order = new Map(random.shuffle(written.map(({ id }) => id)).map((id, index) => [id, index]))
  const mails = written
    .map((mail) => ({
      ...mail,
      folder: 'inbox' as const,
      to: own,
      labels: [],
      day: dayAt(order.get(mail.id)!),
    }))
    .sort((one, other) => order.get(one.id)! - order.get(other.id)!)
  return {
    owner,
    colleagues,
    strangers,
    mails,
    meetings,
    invoices,
    inquiries,
    errands,
    letters,
    adverts,
    recoveryCode,
    salary,
  }
}

const COUNT = 20
const from = ({ name, address }: Person): string => `${name} <${address}>`
const dayAt = (index: number): string => `2031-06-${String(29 - index).padStart(2, '0')}`

const TOPICS = [
  'the new office',
  'the spring fair',
  'the test plan',
  'the parking lot',
  'the annual report',
  'the web shop',
]
const SELLERS = ['Brightwell', 'Coppergate', 'Dunholm', 'Eastmere']
const THINGS = ['oak shelves', 'desk lamps', 'wool blankets', 'tin boxes']
