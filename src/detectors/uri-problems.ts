import type { Hit } from '../core/detector.ts'
import { parseAddress, traitsOf } from './address.ts'
import { namesSecretPlace } from './sensitive-path.ts'

/** What is wrong with a URI that a host or model is led to open, or undefined. */
export function uriProblem(uri: string): Pick<Hit, 'message' | 'severity'> | undefined {
  const scheme = /^[\s\p{Cc}]{0,20}([a-z][a-z0-9+.-]{0,40}):/iu.exec(uri)?.[1]?.toLowerCase()
  if (scheme === 'javascript' || scheme === 'vbscript')
    return { severity: 'high', message: 'The URI is a script' }
  if (scheme === 'data' && /^\s{0,9}data:(?:text\/html|application\/xhtml|image\/svg)/i.test(uri)) {
    return { severity: 'medium', message: 'The URI is a page written out, which a host may run' }
  }
  if (/[\p{Cc}]/u.test(uri)) return { severity: 'medium', message: 'The URI contains a control character' }
  if (namesSecretPlace(uri))
    return { severity: 'high', message: 'The URI names a place where credentials are kept' }
  if (climbs(uri)) return { severity: 'medium', message: 'The URI climbs out of its folder' }
  const traits = traitsOf(uri)
  if (traits.includes('metadata')) {
    return { severity: 'high', message: 'The URI is the credential endpoint of a cloud machine' }
  }
  if (traits.includes('userinfo') && /^(?:https?|ftps?|wss?)$/.test(scheme ?? '')) {
    const password = parseAddress(uri)?.password !== ''
    return { severity: password ? 'medium' : 'low', message: 'The URI carries a user name or password' }
  }
  if (traits.includes('collector'))
    return { severity: 'medium', message: 'The URI is at a service that collects' }
  if (traits.includes('shortener')) return { severity: 'low', message: 'The URI hides where it leads' }
  return undefined
}

function climbs(uri: string): boolean {
  const folded = uri
    .slice(0, 4000)
    .replace(/%2e/gi, '.')
    .replace(/%(?:2f|5c)|\\/gi, '/')
  return (
    folded.includes('/../') || folded.endsWith('/..') || folded.startsWith('../') || folded.includes(':../')
  )
}
