import type { Finding } from '../../core/finding.ts'
import { ACTION } from './actions.ts'
import type { Considered } from './judge-call.ts'
import type { Sourced } from './sources.ts'
import { NOTABLE } from './strength.ts'
import { finding } from './told.ts'

/** Private values of one server that leave through another, and secrets that leave at all, where nobody asked for it. */
export function privateOut(call: Considered): readonly Finding[] {
  const { facts, acts, intent, lead, read, values } = call
  const isOut = facts.label.capabilities.includes('sends-out') || (acts.actions & OUT) !== 0
  for (const value of values) {
    for (const { origin, via } of value.matches) {
      if (origin.confidentiality === 'public') continue
      const isForeign = origin.server !== facts.server
      const isHidden = via.some((one) => HIDING.has(one))
      if (isIdentity(value, origin.confidentiality) && isOut && read.strengthOf(acts.actions) >= NOTABLE)
        return [told(value, origin.confidentiality, 'high')]
      if (!isForeign && !(origin.confidentiality === 'secret' && isOut)) continue
      if (intent && lead === 'said') continue
      if (intent && lead !== 'none' && !isHidden) continue
      if (isHidden && isForeign) return [told(value, origin.confidentiality, 'high')]
      if (!isOut) continue
      if (!read.hasUntrusted) return [told(value, origin.confidentiality, 'medium')]
      return [told(value, origin.confidentiality, intent || hasOrder(call) ? 'high' : 'medium')]
    }
  }
  return []
}

/** Numbers of cards, passports and accounts, keys: what says who somebody is, or opens something. */
function isIdentity({ text, role, ordered }: Sourced, confidentiality: string): boolean {
  return role === 'payload' && ordered === 0 && (confidentiality === 'secret' || IDENTITY.test(text))
}

/** Has something been read from this very server, or from anybody, that asks for things? */
function hasOrder({ read }: Considered): boolean {
  return read.orders.some(({ strength }) => strength >= 0.4)
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
const HIDING: ReadonlySet<string> = new Set(['base64', 'hex', 'reversed', 'split'])
