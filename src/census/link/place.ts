import type { LookupWish } from '../question.ts'

/** A foreign address as a wish: by `https:`, or on this machine. One with a password in it is asked for by nobody. */
export function placeOf(url: string): LookupWish | undefined {
  if (url.length > MOST_OF_ADDRESS || !URL.canParse(url)) return undefined
  const { protocol, hostname, origin, pathname, search, username, password } = new URL(url)
  if (username !== '' || password !== '') return undefined
  // GitHub and most others send plain HTTP on to the same address by TLS.
  if (protocol === 'http:' && !LOOPBACK.has(hostname))
    return placeOf(`https:${url.trim().slice('http:'.length)}`)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return { base: origin, path: `${pathname}${search}` }
}

const MOST_OF_ADDRESS = 2_000
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])
