import type { Span } from '../../core/source.ts'
import { ADDRESS, FILE, kinds, NONE, SHELL } from '../flow/kinds.ts'
import { madeOf } from '../flow/nodes.ts'
import { UNKNOWN, type Value } from '../flow/value.ts'
import { whenNotFound } from './pattern.ts'

const ESCAPED = [
  { kinds: SHELL, label: 'deny-list' },
  { kinds: kinds('code'), label: 'deny-list' },
  { kinds: kinds('sql'), label: 'deny-list' },
]

/** `x.replace(/[^\w-]/g, '_')`: afterwards only those characters are left. */
export function replaced(
  pattern: Value['pattern'],
  by: Value | undefined,
  of: Value | undefined,
  at: Span,
): Value {
  if (!of) return UNKNOWN
  const isSafe = by?.literal !== undefined && /^[\w. -]{0,20}$/.test(String(by.literal))
  // `.replaceAll('..', '')` leaves `....//` behind: no cleaning.
  const verdict = pattern && isSafe ? whenNotFound(pattern.source, pattern.flags) : undefined
  const strips = verdict?.clean ?? NONE
  // Quotes that are escaped by hand: better than none, and often forgotten for one sign.
  const isEscaped =
    pattern !== undefined && /^[^\w]/.test(String(by?.literal ?? 'a')) && /[\\'"]/.test(pattern.source)
  const labels = isEscaped ? ESCAPED : []
  return madeOf([of, by], { what: 'replace', at, checks: FILE | ADDRESS, labels, strips })
}
