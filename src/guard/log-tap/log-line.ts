/** Does a line look like an entry of a log: a time at its head, a level, members of an event, or pairs of key and value? */
export function isLogLine(line: string): boolean {
  const head = line.slice(0, HEAD)
  if (TIME.test(head) || LEVEL.test(head) || MEMBER.test(head)) return true
  if (/^\s{0,8}\{/.test(head) && EVENT_KEY.test(line.slice(0, 600))) return true
  return pairs(line.slice(0, 600)) >= 3
}

// All of these read a bounded head of a line, so their cost is bounded whatever the line.
const HEAD = 120
/** ISO 8601 and its relatives; syslog; the web servers' own; a clock; seconds since an event; seconds since 1970. */
const TIME =
  /^[\s[(<"'*-]{0,8}(?:<\d{1,3}>\d?\s{0,2})?(?:[a-z_]{1,12}[=:]\s?["']?)?\[?(?:\d{4}[-/]\d{2}[-/]\d{2}[T ,]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d{2}:\d{2}|\d{2}\/[A-Z][a-z]{2}\/\d{4}:|\d{1,2}:\d{2}:\d{2}\b|T[+-]\d{1,4}[:.s]|\+?\d{10,13}(?:\.\d{1,6})?[\s,;\]:])/
const LEVEL =
  /^[^a-z]{0,60}\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|CRIT|CRITICAL|FATAL|ALERT|EMERG)\b|\b(?:level|severity|lvl)=\w/
/** The time of an event whose JSON is spread over lines. */
const MEMBER = /^\s{1,12}"(?:ts|time|timestamp|@timestamp)"\s?:/
const EVENT_KEY = /"(?:ts|time|timestamp|@timestamp|t|level|severity|event|event_type|msg|message|pid)"\s?:/

/** How many `key=value` there are, up to three. */
function pairs(text: string): number {
  let count = 0
  for (let at = text.indexOf('='); at >= 0 && count < 3; at = text.indexOf('=', at + 1)) {
    const before = text.charCodeAt(at - 1)
    const after = text.charCodeAt(at + 1)
    if (isWord(before) && after > 32 && after !== 61) count++
  }
  return count
}

const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
