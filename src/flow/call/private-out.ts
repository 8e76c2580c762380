import type { Finding } from '../../core/finding.ts'
import type { Match } from '../../core/provenance.ts'
import { ACTION } from './actions.ts'
import type { Considered } from './judge-call.ts'
import { isNamedBy } from './pointing.ts'
import type { Sourced } from './sources.ts'
import { NOTABLE, ORDERLIKE, STRONG } from './strength.ts'
import { isUnled } from './unasked.ts'
import { finding } from './told.ts'

/** Private values of one server that leave through another, and secrets that leave at all, where nobody asked for it. */
export function privateOut(call: Considered): readonly Finding[] {
  const { facts, acts, intent, lead, read, values } = call
  const isOut = facts.label.capabilities.includes('sends-out') || (acts.actions & OUT) !== 0
  for (const value of values) {
    for (const match of value.matches) {
      const { origin, via } = match
      if (origin.confidentiality === 'public') continue
      const isForeign = origin.server !== facts.server
      const isHidden = via.some((one) => HIDING.has(one) || (one === 'url' && value.role === 'payload'))
      if (
        isHidden &&
        isOut &&
        (value.role === 'payload' || value.text.length >= 16) &&
        !(intent && ENCODING.test(intent.text))
      )
        return [told(value, origin.confidentiality, 'high')]
      if (isTaken(value, match, call)) return [told(value, origin.confidentiality, 'high')]
      if (isOut && lead === 'said' && isCarried(value, origin.entry, call))
        return [told(value, origin.confidentiality, 'high')]
      if (lead === 'said' && intent && SPOKEN_OF.test(intent.text)) continue
      if (isIdentity(value, origin.confidentiality) && isOut && read.strengthOf(acts.actions) >= NOTABLE)
        return [told(value, origin.confidentiality, 'high')]
      if (isOut && lead !== 'said' && isCarried(value, origin.entry, call))
        return [told(value, origin.confidentiality, 'high')]
      if (!isHidden && isAddressed(value)) continue
      if (!isForeign && !(origin.confidentiality === 'secret' && isOut)) continue
      if (intent && lead === 'said') continue
      if (intent && lead !== 'none' && !isHidden) continue
      if (isHidden && isForeign) return [told(value, origin.confidentiality, 'high')]
      if (!isOut) continue
      if (!read.hasUntrusted) return [told(value, origin.confidentiality, 'medium')]
      return [
        told(value, origin.confidentiality, (intent ? isUnled(call) : hasOrder(call)) ? 'high' : 'medium'),
      ]
    }
  }
  return []
}

/**
 * Looked up where nobody sent the agent to, on one server, and given to another that nothing the user said leads to: whatever
 * the tool that takes it says it does with it.
 */
function isTaken(
  { role, text }: Sourced,
  { origin, size }: Match,
  { facts, intent, lead, pointed }: Considered,
): boolean {
  if (!intent || lead === 'said' || origin.server === facts.server) return false
  if (role === 'detail' || text.length < TAKEN || size < TAKEN || (role === 'target' && !text.includes('/')))
    return false
  return pointed?.any?.has(origin.entry) !== true
}

/** Shorter ones are names and numbers, which go from server to server in any work. */
const TAKEN = 16

/**
 * Looked up where nobody sent the agent to, and now on its way to where only a text of others says: as the content of what is
 * sent, or in the address of what is opened.
 */
function isCarried(value: Sourced, from: number, { intent, values, pointed }: Considered): boolean {
  if (!intent || pointed?.any?.has(from)) return false
  if (value.role === 'target')
    return (
      !value.isSaid &&
      value.text.includes('/') &&
      value.matches.some(({ origin, start }) => origin.entry === from && start > SCHEME) &&
      value.matches.some(({ origin, start }) => origin.entry !== from && start <= SCHEME)
    )
  if (value.role !== 'payload') return false
  return values.some(
    (aim) =>
      aim.role === 'target' &&
      !aim.isSaid &&
      aim.ordered > 0 &&
      !isNamedBy(aim.text, intent) &&
      aim.matches.every(({ origin }) => origin.entry !== from),
  )
}

const SCHEME = 12

/** Whom a thing goes to, how much of it and when, say how the call is made, and are not what it gives away. */
const isAddressed = ({ role, text }: Sourced): boolean =>
  role === 'detail' || (role === 'target' && !text.includes('/'))

/** Numbers of cards, passports and accounts, keys: what says who somebody is, or opens something. */
function isIdentity({ text, role, ordered }: Sourced, confidentiality: string): boolean {
  return role === 'payload' && ordered === 0 && (confidentiality === 'secret' || IDENTITY.test(text))
}

/** Has this very server asked for things, or anybody in a voice that is not theirs? */
function hasOrder({ read, facts }: Considered): boolean {
  return read.orders.some(
    ({ strength, server }) => strength >= STRONG || (strength >= ORDERLIKE && server === facts.server),
  )
}

function told(value: Sourced, what: string, severity: 'medium' | 'high'): Finding {
  return what === 'secret'
    ? finding(
        'flow/secret-out',
        severity,
        'medium',
        value.pointer,
        'A secret that a tool gave leaves through this call',
      )
    : finding(
        'flow/private-out',
        severity,
        'medium',
        value.pointer,
        'A private value that another server gave leaves through this call',
      )
}

const OUT = ACTION.send | ACTION.post | ACTION.share | ACTION.visit
const IDENTITY = /\d(?:[ -]?\d){8}|\b[A-Z]{1,2}\d{6,9}\b/
const SPOKEN_OF =
  /\b(?:numbers?|codes?|cards?|passports?|accounts?|iban|phones?|password|keys?|tokens?|ids?|contact|address|data|details|information|profile)\b/i
const ENCODING = /\b(?:encod\w{1,4}|base ?64|hex\w{0,8}|revers\w{1,4}|escap\w{1,4}|backwards)\b/i
const HIDING: ReadonlySet<string> = new Set(['base64', 'hex', 'reversed'])
