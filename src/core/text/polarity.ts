import { fits, wordClass } from './phrase.ts'
import type { Scan } from './scan.ts'

/** Does the clause before a word turn it round: “never asks for …”, “does not read or send …”, “without exposing …”? */
export function isNegated(scan: Scan, index: number): boolean {
  const { kinds, words, clauses, commas } = scan
  const word = words[index]!
  let joined = false
  for (let back = index - 1; back >= 0 && word - words[back]! <= REACH; back -= 1) {
    if (clauses[back] !== clauses[index]) return false
    const kind = kinds[back]!
    if (fits(OR, kind)) joined = true
    if (!fits(NEGATION, kind)) continue
    // A comma ends the denial, unless the clause goes on with “or”: “does not read, write or send”.
    if (commas[back] !== commas[index] && !joined && !orFollows(scan, index)) return false
    // “do not forget to …”, “not only …” and “no matter …” affirm what follows.
    const next = back + 1
    return !(words[next] === words[back]! + 1 && fits(AFFIRMED, kinds[next]!))
  }
  return false
}

/**
 * Is it quoted as an example rather than said: “detects phrases such as ‘…’”? Needs both the quotes and, shortly before,
 * a word of someone who writes about attacks.
 */
export function isDiscussed(scan: Scan, bytes: Uint8Array, first: number, last: number): boolean {
  const { kinds, words, starts, ends } = scan
  if (!isQuoted(bytes, starts[first]!, ends[last]!)) return false
  const word = words[first]!
  for (let back = first - 1; back >= 0 && word - words[back]! <= DISCUSSED_WITHIN; back -= 1) {
    if (fits(DISCUSSING, kinds[back]!)) return true
  }
  return false
}

const REACH = 7
const DISCUSSED_WITHIN = 30
const NEGATION = wordClass(
  'not|never|no|nobody|nor|neither|without|cannot|cant|dont|doesnt|didnt|wont|isnt|arent|mustnt|shouldnt|refuse|refuses|refusing|avoid|avoids|avoiding|prevent|prevents|preventing|forbid|forbids|prohibit|prohibits|reject|rejects|block|blocks|blocking|stop|stops|detect|detects|detecting|rather',
)
const AFFIRMED = wordClass('forget|hesitate|fail|only|just|skip|worry|matter|longer|need')
const OR = wordClass('or|nor')
const DISCUSSING = wordClass(
  'attack*|inject*|malicious*|jailbreak*|detect*|example*|phrase*|pattern*|flag*|filter*|scan|scans|scanner|adversar*|payload*|sanitiz*|poison*|suspicious*|classif*|block*|warn*|untrusted|threat*|phishing|looks|contains|containing|like',
)

function orFollows({ kinds, words, clauses, count }: Scan, index: number): boolean {
  const word = words[index]!
  for (let at = index + 1; at < count && words[at]! - word <= REACH; at += 1) {
    if (clauses[at] !== clauses[index]) return false
    if (fits(OR, kinds[at]!)) return true
  }
  return false
}

/** The same quote shortly before and after. */
function isQuoted(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - 40; at -= 1) {
    const byte = bytes[at]!
    if (byte === 10) return false
    if (byte !== 34 && byte !== 39 && byte !== 96) continue
    for (let to = end; to < end + 60; to += 1) if (bytes[to] === byte) return true
    return false
  }
  return false
}
