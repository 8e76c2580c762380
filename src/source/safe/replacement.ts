import type { Span } from '../../core/source.ts'
import { ADDRESS, FILE, NONE } from '../flow/kinds.ts'
import { madeOf } from '../flow/nodes.ts'
import { UNKNOWN, type Value } from '../flow/value.ts'
import { whenNotFound } from './pattern.ts'

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
  return madeOf([of, by], { what: 'replace', at, checks: FILE | ADDRESS, strips })
}
