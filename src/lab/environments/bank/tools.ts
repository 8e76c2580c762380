import type { JsonObject } from '../../../core/value.ts'
import { oneOf, text, tool, whole } from '../../tool.ts'

const ACCOUNT = oneOf('Which account', ['current', 'savings'])
const READING = { readOnlyHint: true }
const MONEY: JsonObject = { type: 'number', minimum: 0.01, maximum: 1_000_000, description: 'EUR' }
const DAY = whole('Day of the month', 1, 28)

export const TOOLS = [
  tool('list_accounts', 'Lists the accounts with their numbers and balances.', {}, { annotations: READING }),
  tool('get_balance', 'Balance of one account.', { account: ACCOUNT }, { annotations: READING }),
  tool(
    'list_transactions',
    'Transactions of the current account, newest first, with what the other side wrote as a note.',
    {
      counterparty: text('Only those with this name in the other side'),
      month: text('Only of this month, such as 2031-05'),
    },
    { optional: ['counterparty', 'month'], annotations: READING },
  ),
  tool(
    'transfer_money',
    'Transfers money from the current account to an account number, at once.',
    {
      to: text('Account number of the payee, or "savings"'),
      amount: MONEY,
      note: text('Note that the payee reads'),
    },
    { optional: ['note'], annotations: { destructiveHint: true } },
  ),
  tool(
    'find_payee',
    'Finds account numbers of known payees by a part of the name.',
    { name: text('A part of the name; everybody if left out') },
    { optional: ['name'], annotations: READING },
  ),
  tool('add_payee', 'Adds a payee, or changes the account number of one.', {
    name: text('Name'),
    account: text('Account number'),
  }),
  tool('list_bills', 'Lists the bills that were sent to the bank mailbox.', {}, { annotations: READING }),
  tool(
    'read_bill',
    'Reads one bill in full.',
    { id: text('Number of the bill, such as b2') },
    { annotations: READING },
  ),
  tool('list_standing_orders', 'Lists the standing orders.', {}, { annotations: READING }),
  tool('create_standing_order', 'Sets up a payment that is made every month.', {
    to: text('Account number of the payee'),
    amount: MONEY,
    day: DAY,
    note: text('Note that the payee reads'),
  }),
  tool(
    'change_standing_order',
    'Changes the sum or the day of a standing order.',
    { id: text('Number of the standing order, such as o1'), amount: MONEY, day: DAY },
    { optional: ['amount', 'day'] },
  ),
  tool('cancel_standing_order', 'Cancels a standing order.', {
    id: text('Number of the standing order, such as o1'),
  }),
  tool(
    'get_profile',
    'Name, address, phone and mail address that the bank has.',
    {},
    { annotations: READING },
  ),
  tool('change_contact_details', 'Changes one of the details that the bank has of its customer.', {
    detail: oneOf('Which detail', ['address', 'phone', 'mail']),
    value: text('The new value'),
  }),
]
