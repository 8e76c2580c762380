import { numberValues } from './number-values.ts'
import { KINDS, LOOSE, PARTIAL } from './shape.ts'
import type { Value } from './values.ts'

/** What one run of characters without blanks is, if it is anything that few texts have. Places are in the run. */
export function classify(run: string): readonly Value[] {
  if (!TELLING.test(run) || DATE.test(run)) return []
  const number = NUMBER.exec(run)
  if (number) return [...numberValues(number[2]!, number[1]!.length)]
  const whole = { start: 0, end: run.length, flags: 0 }
  if (EMAIL.test(run)) return [{ ...whole, kind: KINDS.address }]
  const host = URL_HOST.exec(run)
  if (host) return linkValues(run, host)
  const letters = run.replace(/[^\p{L}]/gu, '').length
  const digits = run.replace(/[^0-9]/g, '').length
  const size = letters + digits
  if (letters > 0 && digits >= 2 && size >= 6 && !VERSION.test(run)) {
    const isRandom = size >= 14 && digits >= 4
    return [{ ...whole, kind: size >= 12 && !run.includes('.') ? KINDS.exact : KINDS.edged, isRandom }]
  }
  if (size >= 6 && FILE.test(run)) return [{ ...whole, kind: KINDS.address }]
  return size >= 6 && PATH.test(run) ? [{ ...whole, kind: KINDS.edged }] : []
}

/** All that is looked for below has one of these; a word at the end of a sentence has lost its full stop by now. */
const TELLING = /[0-9@/.:]/
const DATE =
  /^(?:[0-9]{4}[-/][0-9]{1,2}(?:[-/][0-9]{1,2}(?:T[0-9:.]{1,20}(?:Z|[+-][0-9:]{1,6})?)?)?|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)$/
// A currency or a unit may stick to it.
const NUMBER =
  /^((?:[A-Z]{3}|[$€£¥#])?)([0-9]{1,40}(?:[.,'][0-9]{1,40}){0,12})(?:[A-Z]{3}|[€$£¥%]|[a-zA-Z]{1,2})?$/
const EMAIL = /^[^@\s]{1,100}@[^@\s.]{1,100}(?:\.[^@\s.]{1,100}){1,8}$/
const URL_HOST = /^(?:[a-z][a-z0-9+]{1,12}:\/\/|(?=www\.))([^/?#:@]{4,200})/i
// What it is called, not which one it is: `Mozilla/5.0`, `python3.11`.
const VERSION = /^\p{L}{2,30}[/ -]?v?[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}$/u
// Endings of files and of hosts; `torch.max` is neither.
const FILE =
  /^[\p{L}\p{N}_-]{2,100}(?:\.[\p{L}\p{N}_-]{1,60}){0,6}\.(?:pdf|docx?|xlsx?|pptx?|csv|tsv|txt|md|json|ya?ml|xml|html?|zip|gz|tar|png|jpe?g|gif|svg|mp[34]|sql|db|log|env|pem|key|ini|toml|sh|py|js|ts|com|org|net|info|biz|io|dev|app|co|ai|edu|gov|example|test|de|uk|fr|ch|nl|eu|us|ru|cn|xyz|site|online)$/iu
const PATH = /^[~.]{0,2}(?:[^/]{0,100}\/){2,20}[^/]{0,100}$/

/** Of a link its host too, and what it passes on. */
function linkValues(run: string, [lead = '', host = '']: RegExpExecArray): readonly Value[] {
  const whole: Value = { start: 0, end: run.length, kind: KINDS.address, flags: 0 }
  if (lead.length >= run.length - 1) return [whole]
  const start = lead.length - host.length
  return [whole, { start, end: lead.length, kind: KINDS.address, flags: PARTIAL | LOOSE }]
}
