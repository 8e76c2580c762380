import { LETTERS, SORT, SORTS } from './letter.ts'
import { MARKS } from './lexicon.ts'

/** Where a run of letters and signs ends that is one thing: an address, a file, a number. */
export function runEnd(text: string, from: number, limit: number): number {
  let at = from
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at)
    const sort = SORTS[code]!
    if (sort < LETTERS || sort === SORT.letter || sort === SORT.invisible) continue
    if (!JOINING.has(code)) break
    // A stop or colon at the very end belongs to the sentence.
    const next = SORTS[text.charCodeAt(at + 1)] ?? SORT.blank
    if (code !== SLASH && !(next < LETTERS) && text.charCodeAt(at + 1) !== SLASH) break
  }
  return at
}

/** What such a run is, by its looks; 0 where they say nothing. */
export function markOf(text: string, start: number, end: number): number {
  const run = text.slice(start, Math.min(end, start + LONGEST))
  if (run.includes('@')) return MAIL.test(run) ? MARKS.email : 0
  if (run.includes('://') || ADDRESS.test(run) || HOST_NUMBER.test(run)) return MARKS.url
  if (run.startsWith('/') || run.startsWith('~') || FILE.test(run))
    return KEYS.test(run) ? MARKS.keyFile : MARKS.path
  return run.startsWith('.') && KEYS.test(run) ? MARKS.keyFile : 0
}

/** A number of an account, a name as programs have them, or neither. */
export function wordMark(text: string, start: number, end: number): number {
  if (end - start > 64) return 0
  let digits = 0
  let isName = false
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
    else if (code === 95 && at > start && at < end - 1) isName = true
    else if (code >= 65 && code <= 90 && at > start) {
      const before = text.charCodeAt(at - 1)
      if (before >= 97 && before <= 122) isName = true
    }
  }
  if (digits >= 6 && end - start >= 8) return MARKS.number
  return isName ? MARKS.name : 0
}

const LONGEST = 300
const SLASH = 47
const JOINING = new Set(Array.from('@.:/-_~%+=?&#', (one) => one.charCodeAt(0)))
const MAIL = /^[^@]{1,64}@[^@.]{1,63}\.[^@]{2,190}$/
const ADDRESS =
  /^(?:www\.|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|io|example|test|invalid|dev|co|xyz|site|online|info|app|cloud|ru|cn|de|uk|fr|eu|me|ly|gg|top|ai|tk|biz|shop|link|tech)(?:$|[/:?]))/i
const HOST_NUMBER = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:$|[:/])/
/** Where credentials are kept; the public half of a pair is none. */
const KEYS =
  /(?:\.ssh\/(?!\w{0,20}\.pub)|id_(?:rsa|ed25519)$|\.env$|\.aws\/|\.kube\/|\.gnupg|credentials|secrets?[./]|\.pem$|\.key$|\/shadow$|wallet|\.netrc|\.pgpass)/i
const FILE =
  /^[^@]{1,200}\.(?:txt|md|csv|json|ya?ml|toml|ini|env|pem|key|crt|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|py|js|ts|sh|exe|bat|ps1|zip|gz|tar|log|sql|db|sqlite|html?|xml|conf|cfg|bak)$/i
