import { isIP } from 'node:net'
import type { AskRefused, AskWish } from '../polite.ts'
import { isLoopback, isPublic } from './public-address.ts'

type Address = { readonly kind: 'address'; readonly url: URL } | AskRefused

const DOTS = /[\\/](?:\.|%2e){1,2}(?:[\\/]|$)|[\t\n\r]/i
const MOST_LETTERS = 8_000

/** Where a wish leads, if it may lead there. Names are looked at here; what they resolve to, when they are connected to. */
export function addressOf({ base, path, isForeign = false }: AskWish, allowsLoopback: boolean): Address {
  const root = URL.canParse(base) ? new URL(base) : undefined
  if (root === undefined || root.username !== '' || root.password !== '' || root.search !== '') return bad
  if (base.length + path.length > MOST_LETTERS || !path.startsWith('/')) return bad
  // What a page or a listing names is one step of a path, never one back: `..` in it means to lead elsewhere.
  if (DOTS.test(path.split(/[?#]/, 1)[0]!)) return bad
  const prefix = root.pathname.replace(/\/$/, '')
  const text = `${root.origin}${prefix}${path}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  // `..` must not lead out of where we were sent.
  if (url?.origin !== root.origin || !url.pathname.startsWith(`${prefix}/`)) return bad
  url.hash = ''
  const here = hostOf(url)
  const isHere = here === 'localhost' || here.endsWith('.localhost') || isLoopback(here)
  if (isHere) return isForeign && !allowsLoopback ? hidden : fits(url, ['https:', 'http:'])
  if (isForeign && !isPublicName(here)) return hidden
  return fits(url, ['https:'])
}

const bad: AskRefused = { kind: 'refused', why: 'bad-address' }
const hidden: AskRefused = { kind: 'refused', why: 'private-address' }

function fits(url: URL, schemes: readonly string[]): Address {
  return schemes.includes(url.protocol) ? { kind: 'address', url } : bad
}

/** `[::1]` without its brackets, `example.com.` without its dot. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

function isPublicName(host: string): boolean {
  if (isIP(host) !== 0) return isPublic(host)
  return host.includes('.') && !INNER.some((ending) => host.endsWith(ending))
}

/** Names that only mean something within somebody's own network (RFC 6762, RFC 8375, RFC 2606 and ICANN's reserve). */
const INNER = ['.local', '.internal', '.home.arpa', '.lan', '.intranet', '.corp', '.home', '.onion', '.test']
