/** What kind of text a clause stands in. */
export const HOSTS = ['prose', 'mail', 'table', 'json', 'code', 'markdown', 'log', 'short'] as const
export type Host = (typeof HOSTS)[number]

/** Judged by how lines begin and end; only the first are looked at. */
export function hostOf(text: string): Host {
  const first = text.charCodeAt(firstSign(text))
  if ((first === OPEN_BRACE || first === OPEN_BRACKET) && JSON_START.test(text.slice(0, 200))) return 'json'
  if (MAIL_START.test(text.slice(0, 300)) || MAIL_END.test(text.slice(-200))) return 'mail'
  const { lines, tables, codes, logs, marks } = countLines(text)
  if (lines >= 2 && tables * 2 >= lines) return 'table'
  if (lines >= 2 && logs * 2 >= lines) return 'log'
  if (codes >= 2 && codes * 3 >= lines) return 'code'
  if (marks >= 2 || text.includes('```') || TASKS.test(text.slice(0, 300))) return 'markdown'
  return text.length < SHORT && lines <= 3 ? 'short' : 'prose'
}

/** Lists of what people mean to do read like orders. */
const TASKS =
  /\b(?:to-?do|tasks?|action items?|next steps|checklist|agenda|reminders?|recipe|steps to|how to|follow these steps)\b/i
const SHORT = 300
const MOST_LINES = 200
const MOST_READ = 4000
const OPEN_BRACE = 123
const OPEN_BRACKET = 91
const JSON_START = /^\s{0,20}(?:\{\s{0,20}(?:"|'|\})|\[\s{0,20}(?:\{|"|'|\d|\]))/
const MAIL_START =
  /^[\s>]{0,20}(?:(?:subject|from|to|date|email_from|sent|betreff|von|objet|asunto|de)\s?:|(?:hi|hello|dear|hey|hallo|bonjour|hola|liebe[rs]?|sehr|cher|ch.re|estimad[oa]|ol.|cześć|drogi|beste|ciao|caro|gentile)\b[^\n.:]{0,60},)/i
const MAIL_END =
  /\b(?:regards|kind wishes|best wishes|thanks|cheers|sincerely|gruß|grüße|mfg|cordialement|saludos|atenciosamente|pozdrawiam|groeten),?\s?\n|unsubscribe/i

interface Counts {
  lines: number
  tables: number
  codes: number
  logs: number
  marks: number
}

function countLines(text: string): Counts {
  const counts: Counts = { lines: 0, tables: 0, codes: 0, logs: 0, marks: 0 }
  let commas = -1
  for (let from = 0; from < text.length && from < MOST_READ && counts.lines < MOST_LINES;) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? Math.min(text.length, MOST_READ) : found
    if (end - from > 1) commas = countLine(text, from, end, commas, counts)
    from = end + 1
  }
  return counts
}

function countLine(text: string, from: number, end: number, before: number, counts: Counts): number {
  let pipes = 0
  let commas = 0
  let digits = 0
  const until = Math.min(end, from + 400)
  for (let at = from; at < until; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 124 || code === 9) pipes += 1
    else if (code === 44) commas += 1
    else if (code >= 48 && code <= 57 && at < from + 24) digits += 1
  }
  const first = text.charCodeAt(from)
  const last = text.charCodeAt(end - 1)
  counts.lines += 1
  if (pipes >= 2 || (commas >= 2 && commas === before)) counts.tables += 1
  if (
    last === 59 ||
    last === 123 ||
    last === 125 ||
    (last === 58 && first !== 45) ||
    last === 41 ||
    first === 125
  )
    counts.codes += 1
  if (digits >= 6) counts.logs += 1
  if (first === 35 || ((first === 45 || first === 42) && text.charCodeAt(from + 1) === 32)) counts.marks += 1
  return commas
}

function firstSign(text: string): number {
  let at = 0
  while (at < text.length && at < 100 && text.charCodeAt(at) <= 32) at += 1
  return at
}
