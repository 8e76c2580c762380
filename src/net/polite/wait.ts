type Headers = ReadonlyMap<string, string>

/** Milliseconds that a host asks for, in one of the ways there are; 0 where it does not say. */
export function waitAsked(headers: Headers, now: number): number {
  return retryAfter(headers, now) ?? reset(headers, now) ?? 0
}

/** Of a 403: undefined where it is no limit of a rate, but a no. */
export function waitOfLimit(headers: Headers, now: number): number | undefined {
  const isSpent = REMAINING.some((name) => headers.get(name)?.trim() === '0')
  const asked = retryAfter(headers, now)
  return isSpent ? (asked ?? reset(headers, now) ?? 0) : asked
}

const REMAINING = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-rate-limit-remaining']
const RESET = ['x-ratelimit-reset', 'ratelimit-reset', 'x-rate-limit-reset']

/** Seconds, or a date (RFC 9110). */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim()
  if (value === undefined || value === '') return undefined
  if (/^\d{1,9}(?:\.\d{1,9})?$/.test(value)) return Number(value) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** Some say when, in seconds since 1970, others in how many seconds. */
function reset(headers: Headers, now: number): number | undefined {
  const value = RESET.map((name) => headers.get(name)?.trim()).find((text) => text !== undefined)
  if (value === undefined || !/^\d{1,13}$/.test(value)) return undefined
  const number = Number(value)
  return number > 100_000_000 ? Math.max(0, number * 1_000 - now) : number * 1_000
}
