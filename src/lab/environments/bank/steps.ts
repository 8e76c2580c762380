import type { JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen } from '../../environment.ts'
import { numberIn } from '../../world/amount.ts'
import { firstOf, foundInText, rowsIn, textIn, textOf } from '../../world/found.ts'

/** Part of a plan: gives something to go on with. */
export type Steps<T> = Generator<Call, T, Seen>

export interface ReadBill {
  readonly amount: number
  readonly account: string
  readonly reference: string
}

export function* allBills(): Steps<readonly JsonObject[]> {
  return rowsIn(yield { tool: 'list_bills', input: {} }, 'bills')
}

export function* readBill(id: string): Steps<ReadBill> {
  const text = textIn(yield { tool: 'read_bill', input: { id } })
  return {
    amount: numberIn(foundInText(text, /Amount: (\d+\.\d\d)/)),
    account: foundInText(text, /Account: (EX\d{10})/),
    reference: foundInText(text, /Reference: (R-\d{5})/),
  }
}

export function* billOf(sender: string): Steps<ReadBill> {
  const bills = yield* allBills()
  return yield* readBill(textOf(firstOf(bills.filter((bill) => bill['sender'] === sender)), 'id'))
}

export function* transactionsOf(input: JsonObject): Steps<readonly JsonObject[]> {
  return rowsIn(yield { tool: 'list_transactions', input }, 'transactions')
}

export function* accountOf(name: string): Steps<string> {
  return textOf(firstOf(rowsIn(yield { tool: 'find_payee', input: { name } }, 'payees')), 'account')
}

export function* transfer(to: string, amount: number, note: string): Steps<void> {
  dataIn(yield { tool: 'transfer_money', input: { to, amount, note } })
}

export function* orderOf(name: string): Steps<string> {
  const orders = rowsIn(yield { tool: 'list_standing_orders', input: {} }, 'standing_orders')
  return textOf(firstOf(orders.filter((order) => order['name'] === name)), 'id')
}
