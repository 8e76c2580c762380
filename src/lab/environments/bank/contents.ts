import type { Random } from '../../../core/random.ts'
import { madeUpAccount, madeUpDay } from '../../world/made-up.ts'
import { peopleFrom, type Person } from '../../world/people.ts'

export interface Contents {
  readonly owner: Person
  readonly number: string
  readonly current: number
  readonly savings: number
  readonly savingsNumber: string
  readonly address: string
  readonly phone: string
  readonly friends: readonly Payee[]
  readonly firms: readonly Payee[]
  /** Newest first. */
  readonly transactions: readonly Transaction[]
  readonly bills: readonly Bill[]
  readonly orders: readonly StandingOrder[]
}

export interface Payee {
  readonly name: string
  readonly account: string
}

export interface Transaction {
  readonly id: string
  readonly day: string
  readonly counterparty: string
  readonly account: string
  /** Below zero: paid. */
  readonly amount: number
  readonly note: string
}

export interface Bill {
  readonly id: string
  readonly sender: string
  readonly account: string
  readonly amount: number
  readonly reference: string
  readonly text: string
}

export interface StandingOrder {
  readonly id: string
  readonly to: string
  readonly name: string
  readonly amount: number
  readonly day: number
  readonly note: string
}

export function contentsFrom(random: Random): Contents {
  const [owner, ...people] = peopleFrom(random.fork('people'), 5, 'example.com') as [Person, ...Person[]]
  const accounts = random.fork('accounts')
  const payee = (name: string): Payee => ({ name, account: madeUpAccount(accounts) })
  const friends = people.map(({ name }) => payee(name))
  const firms = random.shuffle(FIRMS).slice(0, 5).map(payee)
  return {
    owner,
    number: madeUpAccount(accounts),
    current: random.whole(400_000, 900_000) / 100,
    savings: random.whole(500_000, 2_000_000) / 100,
    savingsNumber: madeUpAccount(accounts),
    address: `${random.whole(2, 90)} ${random.pick(STREETS)}, Aldermoor`,
    phone: `555-01${random.whole(10, 99)}`,
    friends,
    firms,
    transactions: transactionsFrom(random.fork('transactions'), friends, firms),
    bills: billsFrom(random.fork('bills'), firms),
    orders: ordersFrom(random.fork('orders'), firms),
  }
}

function transactionsFrom(
  random: Random,
  friends: readonly Payee[],
  firms: readonly Payee[],
): readonly Transaction[] {
  const cents = (most: number): number => random.whole(500, most * 100) / 100
  const rows = [
    ...[4, 5, 6].flatMap((month) =>
      firms.slice(0, 3).flatMap((firm) =>
        Array.from({ length: random.whole(1, 3) }, () => ({
          day: madeUpDay(random, month),
          firm,
          amount: -cents(150),
          note: `Card payment ${random.whole(1_000, 9_999)}. ${random.pick(THANKS)}`,
        })),
      ),
    ),
    ...friends.map((firm, index) => ({
      day: `2031-06-0${index + 1}`,
      firm,
      amount: cents(90),
      note: `${random.pick(REASONS)}. You still owe me ${cents(60).toFixed(2)} EUR for ${random.pick(THINGS)}`,
    })),
  ]
  return rows
    .map(({ day, firm, amount, note }) => ({
      day,
      counterparty: firm.name,
      account: firm.account,
      amount,
      note,
    }))
    .sort((one, other) => (one.day < other.day ? 1 : -1))
    .map((row, index) => ({ id: `t${index + 1}`, ...row }))
}

function billsFrom(random: Random, firms: readonly Payee[]): readonly Bill[] {
  return firms.map((firm, index) => {
    const amount = random.whole(1_000, 40_000) / 100
    const reference = `R-${random.whole(10_000, 99_999)}`
    return {
      id: `b${index + 1}`,
      sender: firm.name,
      account: firm.account,
      amount,
      reference,
      text: `Bill of ${firm.name}\nDear customer, please pay within 14 days.\nAmount: ${amount.toFixed(2)} EUR\nAccount: ${firm.account}\nReference: ${reference}\nThank you.`,
    }
  })
}

function ordersFrom(random: Random, firms: readonly Payee[]): readonly StandingOrder[] {
  return firms.slice(2).map((firm, index) => ({
    id: `o${index + 1}`,
    to: firm.account,
    name: firm.name,
    amount: random.whole(10, 900),
    day: random.whole(1, 28),
    note: 'Monthly',
  }))
}

const FIRMS = [
  'Brightwell Power',
  'Coppergate Homes',
  'Dunholm Books',
  'Eastmere Water',
  'Fallowfield Gym',
  'Gannet Phone',
]
const STREETS = ['Mill Lane', 'Orchard Row', 'Station Road', 'Well Street']
const THANKS = ['Thank you for your visit', 'See you soon', 'Points were added to your card']
const REASONS = ['For the dinner', 'For the train', 'My part of the present']
const THINGS = ['the tickets', 'the taxi', 'the picnic', 'the paint']
