import { defineRule } from '../define-rule.ts'
import { accountOf, amountOf, recipientOf } from '../parameters.ts'
import { isChanging } from '../reading.ts'
import { saysItCosts } from '../says-it-costs.ts'

export default defineRule({
  capability: 'spends',
  *signs(said) {
    const label = 'spends'
    const [main] = said.deeds
    const money = [...said.things].find((word) => MONEY.has(word))
    const verb = said.verbs[said.deeds.indexOf('spend')]
    if (
      verb &&
      (FIRM.has(verb) || money || amountOf(said)) &&
      (FIRM.has(verb) || !said.name.some((word) => GOODS.has(word))) &&
      !said.server.includes('git')
    )
      yield { label, from: said.deedFrom, why: `moves money: “${verb}”` }
    const moves = said.deeds.some((deed) => deed === 'send' || deed === 'write')
    if (moves && said.name.some((word) => FUNDS.has(word)) && said.verbs.some((word) => MOVING.has(word)))
      yield { label, from: 'name', why: 'moves money' }
    if (said.verbs.some((word) => BOOKING.has(word)) || said.name.some((word) => BOOKING.has(word))) {
      const booked = [...said.name, ...said.opening].find((word) => BOOKED.has(word))
      const isMade = isChanging(said) && main !== 'destroy' && main !== 'send'
      if (booked && isMade && !said.name.some((word) => FREE.has(word)))
        yield { label, from: 'name', why: `binds the user to pay: “${booked}”` }
    }
    if (isChanging(said) && main === 'write' && PLACED.test(said.name.join(' ')))
      yield { label, from: 'name', why: 'orders something' }
    const amount = amountOf(said)
    const account = accountOf(said) ?? recipientOf(said)
    if (
      amount &&
      account &&
      amount !== account &&
      isChanging(said) &&
      main !== 'destroy' &&
      STRICT.test(amount.name) &&
      !RECORDS.test(said.name.join(' '))
    )
      yield { label, from: 'schema', why: `takes a sum and where it goes: “${account.shown}”` }
    if (isChanging(said) && saysItCosts(said.text))
      yield { label, from: 'description', why: 'says that it costs' }
  },
})

const FIRM = new Set(
  'pay buy purchase checkout donate withdraw invest refund reimburse remit disburse payout topup sell bid stake order'.split(
    ' ',
  ),
)
const MONEY = new Set(
  'money fund payment cash currency crypto coin token btc eth usdc share stock invoice bank iban account dollar euro wire balance wallet bitcoin bill fee trade'.split(
    ' ',
  ),
)
const FUNDS = new Set(
  'money payment fund payout transaction cash btc eth sol bitcoin usdc tip donation'.split(' '),
)
const MOVING = new Set(
  'send create make schedule submit initiate issue add confirm approve update'.split(' '),
)
/** `transfer_call`, `transfer_file`, `share_order`: no money moves. */
const GOODS = new Set(
  'git branch repo call file ownership ticket chat data issue domain repository style note status'.split(' '),
)
const BOOKING = new Set('book reserve reservation booking rent hire'.split(' '))
const BOOKED = new Set(
  'hotel flight car room seat trip cruise train ticket rental taxi ride apartment stay tour class cab airline vacation villa'.split(
    ' ',
  ),
)
const FREE = new Set('meeting appointment restaurant table desk conference search get'.split(' '))
const PLACED =
  /\b(?:place|submit|create|make|confirm) (?:[a-z]{1,20} )?(?:order|purchase|trade|bid|checkout|payment|bet|charge|wager)\b/
const STRICT = /amount|price|bid|tip/i
const RECORDS = /\b(?:invoice|expense|budget|record|log|estimate|quote|alert|entry|goal|rule|calculator)\b/
