import type { Expression } from '../program.ts'
import { isLiteral, type Shape, type Sites, textOf } from './sites.ts'

/** Protections that are turned off, and chance that is none. */
export function looseShapes(all: readonly Sites[]): readonly Shape[] {
  return all.flatMap(({ module, calls, members, assigned, named }): readonly Shape[] => {
    const found: Shape[] = []
    for (const { member } of members)
      if (member.key === 'rejectUnauthorized' && isLiteral(member.value, false))
        found.push({ kind: 'tls-unverified', at: member.value.at, what: 'rejectUnauthorized' })
    for (const { call, name } of calls) {
      const verify = call.keywords.find(
        (keyword) => keyword.name === 'verify' || keyword.name === 'verify_ssl',
      )
      if (verify && isLiteral(verify.value, false))
        found.push({ kind: 'tls-unverified', at: call.at, what: 'verify' })
      if (name === '_create_unverified_context')
        found.push({ kind: 'tls-unverified', at: call.at, what: 'context' })
    }
    for (const { target, value, at } of assigned) {
      const place = target.kind === 'place' ? target.place : undefined
      if (place?.kind === 'member' && place.name === 'NODE_TLS_REJECT_UNAUTHORIZED' && isZero(value))
        found.push({ kind: 'tls-unverified', at, what: 'environment' })
    }
    for (const { name, value } of named)
      if (
        TOKEN.test(name) &&
        WEAK.test(textOf(module, value, 200)) &&
        !STRONG.test(textOf(module, value, 200))
      )
        found.push({ kind: 'weak-token', at: value.at, what: 'token' })
    return found
  })
}

const isZero = (value: Expression): boolean => isLiteral(value, '0') || isLiteral(value, 0)

const TOKEN =
  /^(?:session_?id|sessionid|token|access_?token|auth_?token|secret|nonce|csrf_?token|api_?key|otp)$/i
const WEAK = /\bMath\.random\(|\brandom\.(?:random|randint|choice|choices|randrange)\(/
const STRONG = /randomBytes|randomUUID|secrets\.|SystemRandom/
