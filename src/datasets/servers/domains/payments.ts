import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Payments',
  `
CurrencyExchange: exchange rates
  exchange_rate: Gives the rate between two currencies.
    asks tell me the rate from {from_currency} to {to_currency}[ on {date}]
    takes from_currency currency - Currency one has; to_currency currency - Currency one wants; date?
    gives from_currency; to_currency; rate 0.0100..180.0000; date
  convert_amount: Converts an amount of money.
    asks convert {amount} {from_currency} to {to_currency}
    takes amount; from_currency currency - Currency one has; to_currency currency - Currency one wants
    gives amount; from_currency; to_currency; converted 1.00..9000.00; fee 0.00..4.00
BankAccounts: accounts and what moves on them
  account_balance: Gives the balance of an account.
    asks tell me the balance of account {account_id}
    takes account_id
    gives account_id; balance 120.00..18000.00; currency; as_of datetime
  list_transactions: Lists the movements of an account.
    asks list the transactions of account {account_id} since {start_date}
    takes account_id; start_date
    gives account_id; transactions[3..5] {date, with company, amount}
BillSplitter: sharing a bill
  split_bill: Splits a bill among people.
    asks split a bill of {amount} among {people} people[ with {tip} percent tip]
    takes amount; people 2..12 - How many people; tip? 0..20 - Tip in percent
    gives amount; people; each 4.00..90.00; total
  settle_debts: Tells who owes whom in a group.
    asks tell me who owes whom in the group {group}
    takes group ~Ski trip|Flat share|Office lunch - Name of the group
    gives group; debts[1..4] {from first_name, to first_name, amount}
PaymentLinks: asking for money
  create_link: Makes a link by which one can pay.
    asks make a payment link for {amount} {currency} for {purpose}
    takes amount; currency; purpose ~the deposit|two tickets|the course fee - What it is for
    gives link_id id; link url; amount; currency; expires date
SubscriptionDesk: payments that come again
  list_subscriptions: Lists the subscriptions of a person.
    asks list the subscriptions of {person}
    takes person
    gives person; subscriptions[2..4] {name company, monthly 2.99..24.99, renews date}
  pause_subscription: Pauses a subscription.
    asks pause subscription {subscription_id} until {end_date}
    takes subscription_id id - Number of the subscription; end_date
    gives subscription_id; paused flag; end_date
RefundDesk: money that goes back
  issue_refund: Pays money back for an order.
    asks refund {amount} for order {order_id}
    takes order_id; amount
    gives refund_id id; order_id; amount; arrives date
  refund_status: Tells how far a refund has come.
    asks check refund {refund_id}
    takes refund_id id - Number of the refund
    gives refund_id; status requested|sent|received; amount; updated date
TaxHelper: taxes on sales and pay
  sales_tax: Computes the tax on a sale.
    asks compute the sales tax on {amount} in {country}
    takes amount; country
    gives amount; country; rate_percent 5.0..25.0; tax 0.50..96.00; total
  tax_deadlines: Lists when taxes are due.
    asks list the tax deadlines in {country} for {year}
    takes country; year 2024..2027 - The year
    gives country; year; deadlines[2..4] {what income tax|sales tax|property tax, due date}
LoanCalculator: loans and savings
  loan_payment: Computes the monthly payment of a loan.
    asks compute the monthly payment for a loan of {sum} over {years} years
    takes sum 1000..300000 - How much is borrowed; years 1..30 - Over how many years; interest? 0.5..12.0 - Interest in percent a year
    gives sum; years; monthly 20.00..2400.00; interest_total 60..90000
  savings_goal: Tells how long saving takes.
    asks tell me how long it takes to save {sum} with {monthly} a month
    takes sum 500..50000 - The goal; monthly 20..1500 - Saved each month
    gives sum; monthly; months 3..160; reached date
`,
)
