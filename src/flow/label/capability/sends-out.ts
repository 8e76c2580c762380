import { defineRule, type Sign } from '../define-rule.ts'
import { accountOf, addressOf, bodyOf, queryOf, recipientOf } from '../parameters.ts'
import { claims, isChanging, isReading, isSearching, TAKES_IN } from '../reading.ts'
import { tellsOthers } from '../tells-others.ts'
import { firstOf, FOREIGN, PRIVATE } from '../things.ts'

export default defineRule({
  capability: 'sends-out',
  *signs(said) {
    const message = (from: Sign['from'], why: string): Sign => ({
      label: 'sends-out',
      outlet: 'message',
      from,
      why,
    })
    const [main] = said.deeds
    const isCall =
      said.name.includes('call') &&
      [...said.parameters.flatMap(({ words }) => words), ...said.server].some((word) => PHONES.has(word))
    if (isCall && isChanging(said)) yield message('name', 'calls somebody')
    if (said.deeds.includes('send') && !(said.verbs[0] === 'call' && !isCall) && !NEAR.test(said.text))
      yield message(said.deedFrom, `sends: “${said.verbs[said.deeds.indexOf('send')]}”`)
    if (
      main !== 'send' &&
      said.told === 'send' &&
      (recipientOf(said) || said.opening.some((word) => TALK.has(word)))
    )
      yield message('description', 'begins by saying that it sends')
    const recipient = recipientOf(said)
    const isTalk = recipient !== undefined && bodyOf(said) !== undefined && !said.name.includes('draft')
    if (
      isTalk &&
      (isChanging(said) ||
        said.deeds.length === 0 ||
        recipient.format === 'email' ||
        PLAIN.test(recipient.name))
    )
      yield message('schema', `takes a text and whom it goes to: “${recipient.shown}”`)
    const account = said.deeds.includes('spend') ? accountOf(said) : undefined
    if (account && bodyOf(said))
      yield message('schema', `takes a text and whom it goes to: “${account.shown}”`)
    if (tellsOthers(said.text)) yield message('description', 'says that it sends a message as well')
    const shared = said.verbs.some((word) => ADDING.has(word)) && said.name.find((word) => SHARED.has(word))
    if (shared && !LOCAL.test(said.text)) yield message('name', `writes where others read: “${shared}”`)
    const opened = said.deeds.includes('write') && said.name.find((word) => OPENED.has(word))
    if (opened) yield message('name', `opens something to others: “${opened}”`)
    const address = addressOf(said)
    if (address && (!isChanging(said) || HOOK.test(address.name)) && !isLookup(address.name, said.text))
      yield {
        label: 'sends-out',
        outlet: 'address',
        from: 'schema',
        why: `an address may carry anything: “${address.shown}”`,
      }
    if (
      address &&
      isChanging(said) &&
      (HTTP.test(said.text) || claims(said.text, TAKES_IN) || METHODS.has(said.name.join(' ')))
    )
      yield {
        label: 'sends-out',
        outlet: 'address',
        from: 'schema',
        why: `makes a request to an address: “${address.shown}”`,
      }
    if (said.hints.openWorld === true && said.deeds.includes('write') && isTalk)
      yield message('annotation', 'says itself that it deals with an open world')
    const query = queryOf(said)
    const isAbroad =
      firstOf(said, FOREIGN) !== undefined ||
      said.hints.openWorld === true ||
      firstOf(said, PRIVATE) === undefined
    if (
      query &&
      isAbroad &&
      (isReading(said) || isSearching(said)) &&
      (isSearching(said) || firstOf(said, FOREIGN) !== undefined)
    )
      yield { label: 'query', outlet: 'query', from: 'schema', why: `asks a service: “${query.shown}”` }
  },
})

const isLookup = (name: string, text: string): boolean =>
  /^(?:uri)$/i.test(name) && !/https?|web|fetch/.test(text)

const PLAIN = /^(?:to|recipient|recipients)$/i
const OPENED = new Set(['public', 'collaborator', 'permission', 'forwarding'])
const METHODS = new Set(['put', 'patch', 'delete'])
const HTTP = /\bhttps? (?:get|post|put|patch|delete|request)\b/
const HOOK = /webhook|callback|endpoint/i
/** What only looks like sending: to this machine, to a running program, to a key of the keyboard. */
const NEAR =
  /\b(?:key(?:s|stroke|press)|to (?:the|a) (?:running |local )?(?:process|terminal|stdin|clipboard)|local notification|desktop notification)\b/
const LOCAL = /\b(?:locally|local (?:file|note|only)|on this machine)\b/
const TALK = new Set(
  'mail email message text sms notification invitation letter file document report data alert newsletter post content tweet reply fax result output'.split(
    ' ',
  ),
)
const PHONES = new Set(['phone', 'number', 'contact', 'customer', 'voice'])
const ADDING = new Set('create add write edit update open put make submit new'.split(' '))
const SHARED = new Set([
  'comment',
  'issue',
  'tweet',
  'post',
  'merge',
  'pull',
  'pr',
  'mr',
  'gist',
  'discussion',
  'message',
  'thread',
  'review',
  'reply',
  'invitation',
  'webhook',
])
