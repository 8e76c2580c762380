import { numberValues } from './number-values.ts'
import { KINDS, LOOSE, PARTIAL } from './shape.ts'
import type { Value } from './values.ts'

/** What one run of characters without blanks is, if it is anything that few texts have. Places are in the run. */
export function classify(run: string): readonly Value[] {
  if (DATE.test(run)) return []
  const number = NUMBER.exec(run)
  if (number) return [...numberValues(number[2]!, number[1]!.length)]
  const whole = { start: 0, end: run.length, flags: 0 }
  if (EMAIL.test(run)) return [{ ...whole, kind: KINDS.address }]
  const host = URL_HOST.exec(run)
  if (host) return linkValues(run, host)
  const letters = run.replace(/[^\p{L}]/gu, '').length
  const digits = run.replace(/[^0-9]/g, '').length
  const size = letters + digits
  const isRandom = size >= 14 && (digits >= 4 || switches(run) >= 4)
  if (letters > 0 && digits >= 2 && size >= 6)
    return [{ ...whole, kind: size >= 12 && !run.includes('.') ? KINDS.exact : KINDS.edged, isRandom }]
  if (letters >= 12 && switches(run) >= 4) return [{ ...whole, kind: KINDS.exact, isRandom }]
  if (size >= 6 && FILE.test(run)) return [{ ...whole, kind: KINDS.address }]
  return size >= 6 && PATH.test(run) ? [{ ...whole, kind: KINDS.edged }] : []
}

const DATE =
  /^(?:[0-9]{4}[-/][0-9]{1,2}(?:[-/][0-9]{1,2}(?:T[0-9:.]{1,20}(?:Z|[+-][0-9:]{1,6})?)?)?|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)$/
// A currency or a unit may stick to it.
const NUMBER =
  /^((?:[A-Z]{3}|[$€£¥#])?)([0-9]{1,40}(?:[.,'][0-9]{1,40}){0,12})(?:[A-Z]{3}|[€$£¥%]|[a-zA-Z]{1,2})?$/
const EMAIL = /^[^@\s]{1,100}@[^@\s.]{1,100}(?:\.[^@\s.]{1,100}){1,8}$/
const URL_HOST = /^(?:[a-z][a-z0-9+]{1,12}:\/\/|(?=www\.))([^/?#:@]{4,200})/i
const FILE = /^[\p{L}\p{N}_-]{2,100}(?:\.[\p{L}\p{N}_-]{1,60}){0,6}\.[a-z][a-z0-9]{1,9}$/iu
const PATH = /^[~.]{0,2}(?:[^/]{0,100}\/){2,20}[^/]{0,100}$/

/** Of a link its host too, and what it passes on. */
function linkValues(run: string, [lead = '', host = '']: RegExpExecArray): readonly Value[] {
  const whole: Value = { start: 0, end: run.length, kind: KINDS.address, flags: 0 }
  if (lead.length >= run.length - 1) return [whole]
  const start = lead.length - host.length
  return [whole, { start, end: lead.length, kind: KINDS.address, flags: PARTIAL | LOOSE }]
}

/** How often the case of letters changes beyond what words do. */
function switches(run: string): number {
  let count = 0
  for (let at = 2; at < run.length; at += 1) {
    const [before, here] = [run.charCodeAt(at - 1), run.charCodeAt(at)]
    if (isUpper(here) !== isUpper(before) && isLetter(here) && isLetter(before)) count += 1
  }
  return count
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90
const isLetter = (code: number): boolean => isUpper(code) || (code >= 97 && code <= 122)
